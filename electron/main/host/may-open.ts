import { lstatSync, realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, normalize } from 'node:path';

export interface Openable {
  /** Paths the save dialog has answered since the start. */
  readonly chosen: ReadonlySet<string>;
  /** The folder of documents written to be opened at once. */
  readonly openedFolder: string;
}

const documents = new Set(['.docx', '.pdf', '.xlsx', '.csv']);

/** Whether a path is a document the office wrote: by kind, by place, and no link to somewhere else. */
export function mayOpen(path: string, { chosen, openedFolder }: Openable): boolean {
  if (!isAbsolute(path) || normalize(path) !== path) return false;
  if (!documents.has(extname(path).toLowerCase())) return false;
  if (!isPlainFile(path)) return false;
  return chosen.has(path) || liesIn(openedFolder, path);
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function liesIn(folder: string, path: string): boolean {
  try {
    return realpathSync(dirname(path)) === realpathSync(folder);
  } catch {
    return false;
  }
}
