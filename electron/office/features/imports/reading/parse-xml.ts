import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { ImportRefusal } from './import-refusal.ts';

/** What a reader wants to hear of a part; names come without their prefix, so that <x:row> is row. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Record<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Streams a part of a workbook through saxes. Entities of a DTD are never expanded: a DOCTYPE is refused when it is seen
 * (XXE, billion laughs), as is XML that is not well formed. Throws ImportRefusal.
 */
export async function parseXml(stream: Readable | null, part: string, listener: XmlListener): Promise<void> {
  if (!stream) return;
  const parser = new SaxesParser<{ position: false }>({ position: false });
  parser.on('error', () => {
    throw new ImportRefusal('truncated', part);
  });
  parser.on('doctype', () => {
    throw new ImportRefusal('doctype');
  });
  const { open, text, close } = listener;
  if (open)
    parser.on('opentag', (tag) =>
      open(localName(tag.name), tag.attributes as Record<string, SaxesAttributePlain & string>),
    );
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream as AsyncIterable<string>) parser.write(chunk);
    parser.close();
  } catch (error) {
    throw error instanceof ImportRefusal ? error : new ImportRefusal('truncated', part);
  } finally {
    stream.destroy();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
