import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Converts documents with one start of LibreOffice; answers the PDF of each, in order. */
export async function convertToPdf(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convert(documents, 'docx', 'pdf');
}

/** Opens Word documents and writes them again as Word documents. */
export async function roundTrip(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convert(documents, 'docx', 'docx');
}

async function convert(
  documents: readonly Uint8Array[],
  from: string,
  to: string,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'loutai-soffice-'));
  try {
    const files = documents.map((_, index) => join(folder, `${index}.${from}`));
    await Promise.all(documents.map((bytes, index) => writeFile(files[index] ?? '', bytes)));
    // A profile of its own, so that tests can run beside each other and beside an open LibreOffice.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], {
      timeout: 240_000,
    });
    return await Promise.all(documents.map((_, index) => readFile(join(out, `${index}.${to}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
