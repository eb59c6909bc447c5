import { BrowserWindow } from 'electron';
import type { PrintLayout } from '../../office/host.ts';
import { hardenedPreferences } from '../security/harden-contents.ts';
import { printPages } from './print-pages.ts';

export interface PrintWindow {
  toPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  print(html: string, layout: PrintLayout): Promise<boolean>;
  isGone(): boolean;
  close(): void;
}

/** A hidden, sandboxed window without preload and without scripts, which can load nothing but the page it is given. */
export function createPrintWindow(): PrintWindow {
  const pages = printPages();
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: {
      ...hardenedPreferences,
      session: pages.session,
      javascript: false,
      devTools: false,
      images: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  printWindows.add(window);

  async function load(html: string): Promise<void> {
    const url = pages.put(html);
    try {
      await window.loadURL(url);
    } finally {
      pages.remove(url);
    }
  }

  return {
    toPdf: async (html, { landscape, paper = 'A4' }) => {
      await load(html);
      return window.webContents.printToPDF({
        landscape,
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
      });
    },
    print: async (html, { landscape, paper = 'A4' }) => {
      await load(html);
      return new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, landscape, pageSize: paper } as const;
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

const printWindows = new WeakSet<BrowserWindow>();

/** Whether the window is one that nobody sees. */
export function isPrintWindow(window: BrowserWindow): boolean {
  return printWindows.has(window);
}
