import { join } from 'node:path';
import { inspect } from 'node:util';
import { app } from 'electron';
// Not electron-log/main: that one listens to every page.
import log from 'electron-log/node';
import { redact } from './redact.ts';

/** Main's log: a file of at most 1 MB in the user-data folder. Never a visitor's or staff member's data. */
export { log };

/** Starts the log. Its file is found when the first line is written, once it is settled where data is kept. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'main.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.hooks.push((message) => ({ ...message, data: message.data.map(asLine) }));
  // The terminal it was started from may be gone; that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (app.isPackaged) log.transports.console.level = false;
}

function asLine(part: unknown): string {
  return redact(typeof part === 'string' ? part : inspect(part));
}
