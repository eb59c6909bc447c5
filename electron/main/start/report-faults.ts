import { app, dialog } from 'electron';
import { faultTexts } from '../../../shared/texts/runtime.ts';
import { log } from './log.ts';

/**
 * A fault of main itself ends the app with a sentence the person understands; drafts are in the office's database. As a
 * kiosk it starts again instead.
 */
export function reportFaults(inKiosk: () => boolean): void {
  const end = (fault: unknown) => endApp(fault, inKiosk());
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  app.on('child-process-gone', (_event, details) => {
    log.warn('process gone', details.type, details.reason, details.exitCode);
  });
}

/** A program that fails sooner than this (s) would only fail again. */
const relaunchAfter = 10;

function endApp(fault: unknown, inKiosk: boolean): void {
  log.error('main failed', fault);
  // Before visitors no dialog may stand, and no desktop.
  if (inKiosk && process.uptime() > relaunchAfter) {
    app.relaunch({ args: [...process.argv.slice(1).filter((arg) => arg !== '--kiosk'), '--kiosk'] });
  } else if (!inKiosk) dialog.showErrorBox(faultTexts.mainFailedTitle, faultTexts.mainFailed);
  app.exit(1);
}
