import { BrowserWindow, type Session, session } from 'electron';
import type { PrintLayout } from '../../office/host.ts';
import { hardenedPreferences } from '../security/harden-contents.ts';

/** Turns HTML pages of the office into PDF bytes or paper, in a window nobody sees. */
export interface PrintHost {
  htmlToPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  /** False where the person cancelled the system's print dialog. */
  print(html: string, layout: PrintLayout): Promise<boolean>;
}

/** A print host that makes a window a document; documents come one after another. */
export function createPrintHost(): PrintHost {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job, job);
    last = result;
    return result;
  };
  return {
    htmlToPdf: (html, layout) => inTurn(() => onPage(html, (window) => toPdf(window, layout))),
    print: (html, layout) => inTurn(() => onPage(html, (window) => toPaper(window, layout))),
  };
}

async function onPage<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const own = session.fromPartition(`print-${Date.now()}`);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...hardenedPreferences, devTools: false, javascript: false, session: own },
  });
  try {
    serve(own, html);
    await window.loadURL('app://print/document.html');
    return await work(window);
  } finally {
    window.destroy();
  }
}

/** The document lives in memory only and may carry its own style and pictures, nothing else. */
function serve(own: Session, html: string): void {
  own.protocol.handle('app', (request) =>
    request.url === 'app://print/document.html'
      ? new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
          },
        })
      : new Response('', { status: 404 }),
  );
}

function toPdf(window: BrowserWindow, layout: PrintLayout): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    pageSize: 'A4',
    landscape: layout.landscape,
    printBackground: true,
    preferCSSPageSize: true,
  });
}

function toPaper(window: BrowserWindow, layout: PrintLayout): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const options = { pageSize: 'A4', landscape: layout.landscape, printBackground: true } as const;
    window.webContents.print(options, (done, reason) => {
      if (done) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Error(reason));
    });
  });
}
