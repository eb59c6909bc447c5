import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { createCrossReferences } from './cross-references.ts';

/** A PDF that is written object by object: what has been written is bytes, no object stays in memory. */
export interface PdfOutput {
  /** The number of an object that is written later. */
  reserve(): number;
  /** Writes an object under its number; `numberOf` names the objects it points at. */
  write(number: number, object: PDFObject, numberOf: (ref: PDFRef) => number): void;
  /** Writes an object given as PDF text under its number. */
  writeText(number: number, text: string): void;
  finish(last: { readonly catalog: number; readonly info: number }): Uint8Array<ArrayBuffer>;
}

const objectsAStream = 100;

export function createPdfOutput(): PdfOutput {
  const chunks: Uint8Array[] = [];
  const references = createCrossReferences();
  let size = 0;
  let gathered: { readonly number: number; readonly text: string }[] = [];

  const append = (...parts: readonly (string | Uint8Array)[]): void => {
    const chunk = Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));
    chunks.push(chunk);
    size += chunk.length;
  };

  const writeStream = (number: number, entries: string, bytes: Uint8Array): void => {
    references.setOffset(number, size);
    const dict = `<<${entries}/Length ${bytes.length}>>`;
    append(`${number} 0 obj\n${dict}\nstream\n`, bytes, '\nendstream\nendobj\n');
  };

  /** Objects without a stream stand in compressed streams of some hundred, a tenth of their size. */
  const writeGathered = (): void => {
    if (gathered.length === 0) return;
    const stream = references.reserve();
    let at = 0;
    const index = gathered.map(({ number, text }, place) => {
      references.setPlace(number, stream, place);
      const entry = `${number} ${at}`;
      at += text.length + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const body = `${head}${gathered.map(({ text }) => text).join('\n')}\n`;
    const entries = `/Type/ObjStm/N ${gathered.length}/First ${head.length}/Filter/FlateDecode`;
    gathered = [];
    writeStream(stream, entries, deflateSync(latin(body)));
  };

  const writeText = (number: number, text: string): void => {
    gathered.push({ number, text });
    if (gathered.length === objectsAStream) writeGathered();
  };

  append('%PDF-1.7\n%\u00e4\u00f6\u00fc\u00df\n');
  return {
    reserve: () => references.reserve(),
    writeText,
    write(number, object, numberOf) {
      if (!(object instanceof PDFRawStream)) writeText(number, pdfText(object, numberOf));
      else writeStream(number, entriesText(object.dict, numberOf, '/Length'), object.contents);
    },
    finish({ catalog, info }) {
      writeGathered();
      const number = references.reserve();
      const start = size;
      references.setOffset(number, start);
      const entries = `/Type/XRef/Root ${catalog} 0 R/Info ${info} 0 R/Filter/FlateDecode${references.entries()}`;
      writeStream(number, entries, deflateSync(references.bytes()));
      append(`startxref\n${start}\n%%EOF\n`);
      return joined(chunks, size);
    },
  };
}

/** An object as PDF text, with the numbers of its copies in place of its references. */
export function pdfText(object: PDFObject, numberOf: (ref: PDFRef) => number): string {
  if (object instanceof PDFRef) return `${numberOf(object)} 0 R`;
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((each) => pdfText(each, numberOf))
      .join(' ')}]`;
  if (object instanceof PDFDict) return `<<${entriesText(object, numberOf)}>>`;
  return object.toString();
}

/** `but` is left out: the length of a stream, which may stand in an object of its own. */
function entriesText(dict: PDFDict, numberOf: (ref: PDFRef) => number, but = ''): string {
  return dict
    .entries()
    .filter(([key]) => key.toString() !== but)
    .map(([key, value]) => `${key.toString()} ${pdfText(value, numberOf)}`)
    .join(' ');
}

/** References to objects, as PDF text. */
export function referencesTo(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ');
}

/** PDF text is bytes, one a character. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** One array of its own, which may be handed to another thread; each chunk is let go once it is copied. */
function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
