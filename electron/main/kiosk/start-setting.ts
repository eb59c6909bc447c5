import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Whether the app opens as a kiosk: `--kiosk` says yes, `--desk` no, else what is set for this PC. Main reads it before
 * there is an office, hence a file of its own.
 */
export function opensAsKiosk(): boolean {
  if (app.commandLine.hasSwitch('desk')) return false;
  return app.commandLine.hasSwitch('kiosk') || startsInKiosk();
}

/** What is set for this PC. */
export function startsInKiosk(): boolean {
  try {
    const value = JSON.parse(readFileSync(file(), 'utf8')) as { startsInKiosk?: unknown } | null;
    return value?.startsInKiosk === true;
  } catch {
    return false;
  }
}

/** Sets it for this PC, whole or not at all; throws where it cannot be kept. */
export function setStartsInKiosk(on: boolean): void {
  writeFileSync(`${file()}.new`, JSON.stringify({ startsInKiosk: on }));
  renameSync(`${file()}.new`, file());
}

const file = () => join(app.getPath('userData'), 'kiosk.json');
