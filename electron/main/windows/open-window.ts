import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { devServerUrl, originOf, pageOrigin, pageUrl } from '../page-origin.ts';
import { hardenedPreferences } from '../security/harden-contents.ts';
import { reviveCrashedPage } from './revive-page.ts';

/** Opens a window of ours on a page of the bundle; shown once it has something to show. */
export function openWindow(page: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: '#f5f5f5',
    ...options,
    webPreferences: {
      ...hardenedPreferences,
      // Developer tools only beside Vite.
      devTools: devServerUrl() !== undefined,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
    },
  });
  reviveCrashedPage(window);
  const load = () => void window.loadURL(pageUrl(page));
  returnFromElsewhere(window, load);
  load();
  return window;
}

/** `will-navigate` does not hear of about:blank; a page that went there comes back. */
function returnFromElsewhere(window: BrowserWindow, load: () => void): void {
  window.webContents.on('did-navigate', (_event, address) => {
    if (originOf(address) !== pageOrigin()) load();
  });
}
