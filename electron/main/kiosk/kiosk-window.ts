import { type BrowserWindow, type Display } from 'electron';
import { kioskTexts } from '../../../shared/texts/kiosk.ts';
import { log } from '../start/log.ts';
import { openWindow } from '../windows/open-window.ts';

/** The visitors' own session: in memory only, so that nothing of theirs is ever written. */
export const kioskPartition = 'kiosk';

/** After a crash the page comes back by itself after so many ms: nobody can be asked. */
const reviveAfterMs = 300;

/** Opens the visitors' window over the whole of a display. */
export function openKioskWindow(display: Display): BrowserWindow {
  return openWindow(
    'kiosk/index.html',
    'kiosk',
    {
      title: kioskTexts.title,
      ...display.bounds,
      kiosk: true,
      frame: false,
      movable: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      webPreferences: { partition: kioskPartition, disableDialogs: true },
    },
    reviveQuietly,
  );
}

/** Like every page of ours it comes back after a crash; here no dialog may ask about it. */
function reviveQuietly(window: BrowserWindow): void {
  const { webContents: contents } = window;
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.warn('kiosk page gone', details.reason, details.exitCode);
    setTimeout(() => {
      if (!window.isDestroyed()) contents.reload();
    }, reviveAfterMs);
  });
  window.on('unresponsive', () => {
    log.warn('kiosk page does not respond');
    contents.forcefullyCrashRenderer();
  });
}
