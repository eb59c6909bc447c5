import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** Writes each file of a zip where `place(name)` says; undefined leaves it out. */
export async function unzip(file, place) {
  const zip = await promisify(yauzl.open)(file, { lazyEntries: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      const target = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
      if (!target) return zip.readEntry();
      mkdirSync(dirname(target), { recursive: true });
      openEntry(entry)
        .then((stream) => pipeline(stream, createWriteStream(target)))
        .then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}
