import type { Host } from '../../host.ts';
import { renderHtml } from '../html/render-html.ts';
import type { Renderer } from '../renderer.ts';
import { joinPdfs } from './join-pdfs.ts';

/** Forms as one PDF by the runtime's print engine; each paper direction is a job of its own, joined in order. */
export function pdfRenderer(host: Pick<Host, 'htmlToPdf'>): Renderer<Uint8Array> {
  return async (set) => {
    const pdfs: Uint8Array[] = [];
    for (const { html, landscape, title } of await renderHtml(set)) {
      pdfs.push(await host.htmlToPdf(html, { landscape, title }));
    }
    return joinPdfs(pdfs, set.title);
  };
}
