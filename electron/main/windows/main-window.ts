import type { BrowserWindow } from 'electron';
import { smallestSize } from './fit-bounds.ts';
import { openWindow } from './open-window.ts';
import { rememberedState, rememberOnClose } from './window-state.ts';

/** Opens the window people work in. */
export function openMainWindow(): BrowserWindow {
  const { bounds, maximized } = rememberedState();
  const window = openWindow('index.html', 'desk', {
    title: '楼台',
    ...bounds,
    minWidth: Math.min(smallestSize.width, bounds.width ?? smallestSize.width),
    minHeight: Math.min(smallestSize.height, bounds.height ?? smallestSize.height),
    // Painted while hidden, the page waits for the graphics process before its first line has run.
    paintWhenInitiallyHidden: false,
  });
  window.webContents.once('dom-ready', () => {
    if (maximized) window.maximize();
    window.show();
  });
  rememberOnClose(window);
  return window;
}
