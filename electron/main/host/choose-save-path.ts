import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, webContents } from 'electron';
import { saveTexts } from '../../../shared/texts/runtime.ts';
import type { FileKind } from '../../office/host.ts';

/**
 * Asks over the window where to save. The answer always ends in the kind's extension, and an existing file
 * is only answered after the person agreed to replace it.
 */
export async function chooseSavePath(
  windowId: number,
  suggestedName: string,
  kind: FileKind,
): Promise<string | null> {
  const contents = webContents.fromId(windowId);
  const window = contents && BrowserWindow.fromWebContents(contents);
  if (!window) return null;
  const { filePath } = await dialog.showSaveDialog(window, {
    title: saveTexts.title,
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (!filePath) return null;
  return withExtension(window, filePath, kind.extension);
}

/** The dialogs of some systems leave the extension to us; the longer name may exist without having been asked about. */
async function withExtension(window: BrowserWindow, path: string, extension: string): Promise<string | null> {
  if (path.toLowerCase().endsWith(`.${extension}`)) return path;
  const longer = `${path}.${extension}`;
  if (!existsSync(longer)) return longer;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: saveTexts.exists(basename(longer)),
    buttons: [saveTexts.replace, saveTexts.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0 ? longer : null;
}
