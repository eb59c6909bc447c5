import { BrowserWindow, session } from 'electron';
import type { PrintLayout } from '../../office/host.ts';

export interface PrintWindow {
  toPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  print(html: string, layout: PrintLayout): Promise<boolean>;
  isGone(): boolean;
  close(): void;
}

/** A hidden, sandboxed window without preload and without scripts, which can load nothing but the page it is given. */
export function createPrintWindow(): PrintWindow {
  const store = printSession();
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: {
      session: store.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());

  async function load(html: string): Promise<void> {
    const url = store.put(html);
    try {
      await window.loadURL(url);
    } finally {
      store.remove(url);
    }
  }

  return {
    toPdf: async (html, { landscape }) => {
      await load(html);
      return window.webContents.printToPDF({
        landscape,
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
      });
    },
    print: async (html, { landscape }) => {
      await load(html);
      return new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, landscape, pageSize: 'A4' } as const;
        window.webContents.print({ ...options, margins: { marginType: 'none' } }, (success, reason) => {
          if (success) resolve(true);
          else if (/cancel/i.test(reason)) resolve(false);
          else reject(new Error(`printing failed: ${reason}`));
        });
      });
    },
    isGone: () => window.isDestroyed() || window.webContents.isCrashed(),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

const scheme = 'loutai-print';

interface PrintSession {
  readonly session: Electron.Session;
  /** Keeps a page until it is removed; answers the only address under which it can be loaded. */
  put(html: string): string;
  remove(url: string): void;
}

let shared: PrintSession | undefined;

/** A session in memory for all print windows, so that pages of any size can be loaded without a file. */
function printSession(): PrintSession {
  if (shared) return shared;
  const own = session.fromPartition('loutai-print');
  const pages = new Map<string, string>();
  let count = 0;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !pages.has(details.url) }));
  own.protocol.handle(scheme, (request) => {
    const html = pages.get(request.url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  });
  shared = {
    session: own,
    put: (html) => {
      const url = `${scheme}://page/${++count}`;
      pages.set(url, html);
      return url;
    },
    remove: (url) => void pages.delete(url),
  };
  return shared;
}
