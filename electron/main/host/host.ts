import type { Host } from '../../office/host.ts';
import type { PrintHost } from '../print-host/print-host.ts';
import { chooseSavePath } from './choose-save-path.ts';
import { notify } from './notify.ts';
import { openDocument } from '../open-outside.ts';

/**
 * What main does for the office: paper, dialogs, opening documents.
 * @param openedFolder where the office writes documents that are to be opened at once
 */
export function createHost(printHost: PrintHost, openedFolder: string): Host {
  const chosen = new Set<string>();
  return {
    htmlToPdf: (html, layout) => printHost.htmlToPdf(html, layout),
    print: (html, layout) => printHost.print(html, layout),
    async chooseSavePath(windowId, suggestedName, kind) {
      const path = await chooseSavePath(windowId, suggestedName, kind);
      if (path) chosen.add(path);
      return path;
    },
    openFile: (path) => openDocument(path, { chosen, openedFolder }),
    notify,
  };
}
