import type { Renderer } from '../renderer.ts';
import { createWordWriter } from './word-writer.ts';

/** Forms as one Word document of real tables; each page ends with an explicit break, so that Word breaks none itself. */
export const renderWord: Renderer<Uint8Array> = async ({ forms, ...document }) => {
  const writer = createWordWriter(document);
  await writer.add(forms);
  return writer.finish();
};
