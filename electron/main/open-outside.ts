import { shell } from 'electron';
import { type Openable, mayOpen } from './host/may-open.ts';

/** Opens a document the office has just written, and nothing else. Throws on refusal or where no program takes it. */
export async function openDocument(path: string, openable: Openable): Promise<void> {
  if (!mayOpen(path, openable)) throw new Error('only documents that Loutai wrote can be opened');
  await open(path);
}

/** Shows the office's data folder; only the recovery screen offers it. */
export async function openDataFolder(folder: string): Promise<void> {
  await open(folder);
}

async function open(path: string): Promise<void> {
  const failure = await shell.openPath(path);
  if (failure) throw new Error(failure);
}
