import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Puts everything the app keeps into LOUTAI_USER_DATA where that is set (tests, the demo). Before ready. */
export function applyDataFolderOverride(): void {
  const folder = process.env['LOUTAI_USER_DATA'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}

/** The office's own folder: database, backups and nothing of Chromium's, so that it can be copied as a whole. */
export function dataFolder(): string {
  return join(app.getPath('userData'), 'data');
}
