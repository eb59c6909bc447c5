import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';

// yauzl 3 has these; its types are those of version 2.
declare module 'yauzl' {
  function fromBufferPromise(bytes: Buffer, options: Options): Promise<ZipFile>;
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
}

/** A workbook's container whose entries have all been counted; nothing of it is ever written to disk. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** the entry's content as it inflates; an empty stream's worth of nothing for an entry that is not there */
  open(name: string): Promise<Readable | null>;
}

/**
 * Opens a container and inflates every entry once, counting, before anything is parsed: too many entries, a false declared size,
 * more bytes than allowed or a bomb's ratio stop it at once (OWASP ASVS 5.2.1–5.2.3). Entries outside the container (../evil) are
 * never asked for. Throws ImportRefusal.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await asRefusal('目录', () =>
    fromBufferPromise(bytes, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
      autoClose: false,
    }),
  );
  if (zip.entryCount > importLimits.entries)
    throw new ImportRefusal('tooManyEntries', String(importLimits.entries));
  const entries = await asRefusal('目录', () => listEntries(zip));
  await countAll(zip, entries);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    open: async (name) => {
      const entry = entries.get(name);
      return entry ? openEntry(zip, entry) : null;
    },
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= importLimits.entries)
      throw new ImportRefusal('tooManyEntries', String(importLimits.entries));
    const name = (entry.fileName as unknown as Buffer)
      .toString('utf8')
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    if (entry.isEncrypted()) throw new ImportRefusal('password');
    entries.set(name, entry);
  }
  return entries;
}

async function countAll(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<void> {
  let total = 0;
  for (const entry of entries.values()) {
    let size = 0;
    const stream = await asRefusal('部件', () => openEntry(zip, entry));
    await asRefusal('部件', async () => {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        total += chunk.length;
        if (size > importLimits.ratioFrom && size > entry.compressedSize * importLimits.ratio)
          throw new ImportRefusal('bomb');
        if (total > importLimits.unpackedBytes)
          throw new ImportRefusal('unpackedTooLarge', String(importLimits.unpackedBytes / 1024 / 1024));
      }
    });
  }
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return zip.openReadStreamPromise(entry);
}

/** What the library says about a broken file is in English and for programmers; the user gets our sentence. */
async function asRefusal<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ImportRefusal ? error : new ImportRefusal('truncated', part);
  }
}
