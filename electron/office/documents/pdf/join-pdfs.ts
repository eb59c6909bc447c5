import { PDFDocument } from 'pdf-lib';

/** Joins PDFs in order into one with a title; a single one stays as it is, with its tags. */
export async function joinPdfs(parts: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const joined = await PDFDocument.create();
  joined.setTitle(title, { showInWindowTitleBar: true });
  for (const part of parts) {
    const source = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
  }
  return joined.save({ objectsPerTick: 500 });
}
