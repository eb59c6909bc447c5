import { app, dialog } from 'electron';
import { faultTexts } from '../../../shared/texts/runtime.ts';
import { log } from './log.ts';

/** A fault of main itself ends the app with a sentence the person understands; drafts are in the office's database. */
export function reportFaults(): void {
  process.on('uncaughtException', endWithMessage);
  process.on('unhandledRejection', endWithMessage);
  app.on('child-process-gone', (_event, details) => {
    log.warn('process gone', details.type, details.reason, details.exitCode);
  });
}

function endWithMessage(fault: unknown): void {
  log.error('main failed', fault);
  dialog.showErrorBox(faultTexts.mainFailedTitle, faultTexts.mainFailed);
  app.exit(1);
}
