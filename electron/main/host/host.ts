import type { Host } from '../../office/host.ts';
import type { PrintHost } from '../print-host/print-host.ts';
import type { KioskMode } from '../kiosk/kiosk-mode.ts';
import { setStartsInKiosk, startsInKiosk } from '../kiosk/start-setting.ts';
import { openBoardWindow } from '../windows/board-window.ts';
import { otherDisplay } from '../windows/other-display.ts';
import { chooseSavePath } from './choose-save-path.ts';
import { notify } from './notify.ts';
import { openDocument } from '../open-outside.ts';

/**
 * What main does for the office: paper, dialogs, opening documents, windows beside the desk's.
 * @param openedFolder where the office writes documents that are to be opened at once
 */
export function createHost(printHost: PrintHost, openedFolder: string, kiosk: KioskMode): Host {
  const chosen = new Set<string>();
  return {
    htmlToPdf: (html, layout) => printHost.htmlToPdf(html, layout),
    async print(html, layout) {
      atTheDesk(kiosk);
      return printHost.print(html, layout);
    },
    async chooseSavePath(windowId, suggestedName, kind) {
      atTheDesk(kiosk);
      const path = await chooseSavePath(windowId, suggestedName, kind);
      if (path) chosen.add(path);
      return path;
    },
    notify: async (windowId, notification) => kiosk.place !== 'here' && notify(windowId, notification),
    async openFile(path) {
      atTheDesk(kiosk);
      return openDocument(path, { chosen, openedFolder });
    },
    openBoardWindow: async () => openBoardWindow(),
    startKiosk: async (place) => kiosk.start(place),
    endKiosk: async () => kiosk.end(),
    kioskState: async () => ({
      place: kiosk.place,
      hasOtherDisplay: otherDisplay() !== undefined,
      startsInKiosk: startsInKiosk(),
    }),
    setStartInKiosk: async (on) => setStartsInKiosk(on),
  };
}

/** While visitors stand before the screen no dialog opens, whatever was still under way at the desk. */
function atTheDesk(kiosk: KioskMode): void {
  if (kiosk.place === 'here') throw new Error('the kiosk shows no dialogs');
}
