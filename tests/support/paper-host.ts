import { PDFDocument } from 'pdf-lib';
import type { Host } from '../../electron/office/host.ts';

/** Stands in for the print engine: empty pages, as many as the HTML has. */
export const paperHost: Pick<Host, 'htmlToPdf'> = {
  async htmlToPdf(html, { landscape }) {
    const document = await PDFDocument.create();
    const pages = html.split('<section class="fp-page"').length - 1;
    for (let n = 0; n < pages; n++) document.addPage(landscape ? [842, 595] : [595, 842]);
    return document.save();
  },
};
