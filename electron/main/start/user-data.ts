import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Settles where the app keeps everything: LOUTAI_USER_DATA where that is set (tests, the demo), else
 * `loutai` in the system's folder for app data. Before ready. Left to Electron, the folder would be named
 * after the product, and in a locale that cannot say 楼台 that name is empty: the data would lie loose in
 * the system's folder, and nowhere to be found after a change of locale.
 */
export function chooseDataFolder(): void {
  const folder = process.env['LOUTAI_USER_DATA'] || join(app.getPath('appData'), 'loutai');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}

/** The office's own folder: database, backups and nothing of Chromium's, so that it can be copied as a whole. */
export function dataFolder(): string {
  return join(app.getPath('userData'), 'data');
}
