import { closeSync, fsyncSync, openSync } from 'node:fs';
import { databaseFile } from '../../../electron/office/database/open.ts';

/** Waits until a copied office is on the disk: else what is measured on it would wait for the copying as well. */
export function onDisk(dataDir: string): void {
  const file = openSync(databaseFile(dataDir), 'r+');
  fsyncSync(file);
  closeSync(file);
}
