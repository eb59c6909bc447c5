import { app, BrowserWindow } from 'electron';
import type { PrintLayout } from '../../office/host.ts';
import { createPrintWindow, isPrintWindow, type PrintWindow } from './print-window.ts';

/** Turns HTML pages of the office into PDF bytes or paper, in windows nobody sees. */
export interface PrintHost {
  /** PDF bytes: of the layout's paper, tagged, titled, text selectable. Calls wait for each other. */
  htmlToPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  /** False where the person cancelled the system's print dialog. Throws when the printer refuses. */
  print(html: string, layout: PrintLayout): Promise<boolean>;
}

/** After ready. The window for PDFs is kept warm; a print dialog gets a window of its own, so that it blocks nobody. */
export function createPrintHost(): PrintHost {
  let kept: PrintWindow | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function pdfWindow(): PrintWindow {
    if (kept === undefined || kept.isGone()) kept = createPrintWindow();
    return kept;
  }

  whenOnlyPrintWindowsAreLeft(() => {
    kept?.close();
    kept = undefined;
  });

  return {
    htmlToPdf(html, layout) {
      const result = last.then(() => pdfWindow().toPdf(html, layout));
      last = result.catch(() => undefined);
      return result;
    },
    async print(html, layout) {
      const window = createPrintWindow();
      try {
        return await window.print(html, layout);
      } finally {
        window.close();
      }
    },
  };
}

/** The kept window must not keep the app running after the last real one was closed. */
function whenOnlyPrintWindowsAreLeft(act: () => void): void {
  app.on('browser-window-created', (_event, window) => {
    window.once('closed', () => {
      if (BrowserWindow.getAllWindows().every((each) => each === window || isPrintWindow(each))) act();
    });
  });
}
