import type { Host } from '../../host.ts';
import { renderHtml } from '../html/render-html.ts';
import type { Renderer } from '../renderer.ts';
import { createPdfJoiner } from './pdf-joiner.ts';

/** Forms as one PDF by the runtime's print engine; each paper direction is a job of its own, joined in order. */
export function pdfRenderer(host: Pick<Host, 'htmlToPdf'>): Renderer<Uint8Array> {
  return async (set) => {
    const pdfs: Uint8Array[] = [];
    for (const { html, landscape, title } of await renderHtml(set)) {
      pdfs.push(await host.htmlToPdf(html, { landscape, title }));
    }
    const [only] = pdfs;
    if (only !== undefined && pdfs.length === 1) return only;
    const joiner = await createPdfJoiner(set.title);
    for (const pdf of pdfs) await joiner.add(pdf);
    return joiner.finish();
  };
}
