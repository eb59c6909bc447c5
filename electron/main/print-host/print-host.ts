import type { PrintLayout } from '../../office/host.ts';
import { createPrintWindow } from './print-window.ts';

/** Turns HTML into PDF or paper by the runtime's print engine. */
export interface PrintHost {
  /** PDF bytes: exact A4, tagged, titled, text selectable. Calls wait for each other. */
  htmlToPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  /** Opens the system's print dialog; false where the person cancelled it. Throws when the printer refuses. */
  print(html: string, layout: PrintLayout): Promise<boolean>;
  /** Makes the hidden window before it is first needed. */
  warm(): Promise<void>;
  close(): void;
}

/** Call after the app is ready. The window for PDFs is kept; a print dialog gets a window of its own, so that it blocks nobody. */
export function createPrintHost(): PrintHost {
  let kept: ReturnType<typeof createPrintWindow> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function pdfWindow(): ReturnType<typeof createPrintWindow> {
    if (kept === undefined || kept.isGone()) kept = createPrintWindow();
    return kept;
  }

  function queued<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    htmlToPdf: (html, layout) => queued(() => pdfWindow().toPdf(html, layout)),
    print: async (html, layout) => {
      const window = createPrintWindow();
      try {
        return await window.print(html, layout);
      } finally {
        window.close();
      }
    },
    warm: async () => {
      await queued(() =>
        pdfWindow().toPdf('<!doctype html><title>-</title>', { landscape: false, title: '' }),
      );
    },
    close: () => {
      kept?.close();
      kept = undefined;
    },
  };
}
