import type { BrowserWindow } from 'electron';
import { recoveryTexts } from '../../../shared/texts/recovery.ts';
import { openWindow } from '../windows/open-window.ts';

/** Opens the recovery screen: a page of the bundle that needs no office. */
export function openRecoveryWindow(onClosed: () => void): BrowserWindow {
  const window = openWindow('recovery/index.html', null, {
    title: recoveryTexts.windowTitle,
    width: 760,
    height: 620,
    minWidth: 560,
    minHeight: 480,
  });
  window.once('ready-to-show', () => window.show());
  window.once('closed', onClosed);
  return window;
}
