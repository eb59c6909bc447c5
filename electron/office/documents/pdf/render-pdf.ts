import type { Host } from '../../host.ts';
import type { Renderer } from '../renderer.ts';
import { drawPages } from './draw-pages.ts';
import { createPdfJoiner } from './pdf-joiner.ts';

/** Forms as one PDF by the runtime's print engine; pages of both directions are joined in the order of the forms. */
export function pdfRenderer(host: Pick<Host, 'htmlToPdf'>): Renderer<Uint8Array> {
  return async (set) => {
    const drawn = await drawPages(host, set);
    const [only] = drawn.pdfs;
    if (only !== undefined && drawn.pdfs.length === 1) return only;
    const joiner = createPdfJoiner(set.title);
    await joiner.add(drawn);
    return joiner.finish();
  };
}
