import type { PaperName } from '../../../../shared/forms/paper.ts';
import type { Host } from '../../host.ts';
import { renderHtml } from '../html/render-html.ts';
import type { DocumentSet } from '../renderer.ts';

/** Pages as PDFs of the print engine, one a paper direction. */
export interface DrawnPages {
  readonly pdfs: readonly Uint8Array[];
  /** Of which PDF each page of the set comes, in the order of the set; within a PDF they follow each other. */
  readonly order: readonly number[];
}

/** Draws forms: one print job for all upright pages and one for all pages lying across, since the engine shrinks mixed ones. */
export async function drawPages(host: Pick<Host, 'htmlToPdf'>, set: DocumentSet): Promise<DrawnPages> {
  const papers: readonly PaperName[] = [...new Set(set.forms.map((form) => form.paper))];
  const pdfs: Uint8Array[] = [];
  for (const paper of papers) {
    const forms = set.forms.filter((form) => form.paper === paper);
    for (const { html, landscape, paper: size, title } of await renderHtml({ ...set, forms })) {
      pdfs.push(await host.htmlToPdf(html, { landscape, paper: size, title }));
    }
  }
  return { pdfs, order: set.forms.flatMap((form) => form.pages.map(() => papers.indexOf(form.paper))) };
}
