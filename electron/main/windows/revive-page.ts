import { type BrowserWindow, dialog } from 'electron';
import { faultTexts } from '../../../shared/texts/runtime.ts';
import { log } from '../start/log.ts';

/** Reloads so many times within the span (ms); then the person is told instead of watching a blinking window. */
const limit = { reloads: 5, span: 60_000 };

/** Brings a crashed page back by itself, and asks about one that hangs. Drafts are in the office, not in the page. */
export function reviveCrashedPage(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    log.warn('page gone', details.reason, details.exitCode);
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < limit.span).length > limit.reloads) tellItKeepsCrashing(window);
    else window.webContents.reload();
  });
  window.on('unresponsive', () => void askWhetherToReload(window));
}

async function askWhetherToReload(window: BrowserWindow): Promise<void> {
  log.warn('page does not respond');
  const answering = new AbortController();
  window.once('responsive', () => answering.abort());
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: faultTexts.pageHangs,
    detail: faultTexts.pageHangsDetail,
    buttons: [faultTexts.wait, faultTexts.reload],
    defaultId: 0,
    cancelId: 0,
    signal: answering.signal,
  });
  // Its end brings render-process-gone, which loads it again.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

function tellItKeepsCrashing(window: BrowserWindow): void {
  void dialog.showMessageBox(window, { type: 'error', message: faultTexts.pageKeepsCrashing });
}
