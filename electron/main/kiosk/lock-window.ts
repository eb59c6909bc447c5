import type { BrowserWindow } from 'electron';
import { mayPassKey } from './may-pass-key.ts';

/**
 * Takes from the visitors' window what an application can take: shortcuts, zoom, the context menu, and every way to
 * close, shrink or leave it. What only Windows can lock is in docs/kiosk.md.
 * @param mayClose whether the window may close now
 */
export function lockWindow(window: BrowserWindow, mayClose: () => boolean): void {
  const { webContents: contents } = window;
  window.setMenu(null);
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  window.on('minimize', () => window.restore());
  window.on('leave-full-screen', () => {
    if (!mayClose()) window.setKiosk(true);
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (!mayPassKey(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('zoom-changed', () => contents.setZoomLevel(0));
  contents.on('devtools-opened', () => contents.closeDevTools());
  contents.on('dom-ready', () => {
    contents.setZoomLevel(0);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
