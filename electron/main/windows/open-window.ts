import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { PortKind } from '../../office/host-messages.ts';
import { devServerUrl, originOf, pageOrigin, pageUrl } from '../page-origin.ts';
import { hardenedPreferences } from '../security/harden-contents.ts';
import { reviveCrashedPage } from './revive-page.ts';
import { assignKind } from './window-kinds.ts';

/**
 * Opens a window of ours on a page of the bundle; shown once it has something to show.
 * @param kind what its port to the office reaches; null for a window that gets none
 */
export function openWindow(
  page: string,
  kind: PortKind | null,
  options: BrowserWindowConstructorOptions,
  revive: (window: BrowserWindow) => void = reviveCrashedPage,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: '#f5f5f5',
    ...options,
    webPreferences: {
      ...options.webPreferences,
      ...hardenedPreferences,
      // Developer tools only beside Vite.
      devTools: devServerUrl() !== undefined,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
    },
  });
  if (kind) assignKind(window.webContents, kind);
  revive(window);
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
