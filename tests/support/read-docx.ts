import { buffer } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** The parts of a Word file as text, by name. */
export function docxParts(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((done, fail) => {
    yauzl.fromBuffer(Buffer.from(docx), { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      const parts = new Map<string, string>();
      zip.on('error', fail);
      zip.on('end', () => done(parts));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return fail(problem);
          buffer(stream).then((bytes) => {
            parts.set(entry.fileName, bytes.toString('utf8'));
            zip.readEntry();
          }, fail);
        });
      });
      zip.readEntry();
    });
  });
}

/** Names of elements in an XML text, in order. Throws where it is not well-formed. */
export function elementNames(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => void names.push(tag.name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

/** Text of a Word file's body as a program reads it: w:t elements in order, line breaks as line feeds. */
export function bodyText(documentXml: string): string {
  let text = '';
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    inText = tag.name === 'w:t';
    if (tag.name === 'w:br') text += '\n';
  });
  parser.on('closetag', () => (inText = false));
  parser.on('text', (part) => (text += inText ? part : ''));
  parser.write(documentXml).close();
  return text;
}
