import { BrowserWindow, type WebContents } from 'electron';
import type { PortKind } from '../../office/host-messages.ts';

const kinds = new WeakMap<WebContents, PortKind>();

/** Says once and for all what a window is for; its port reaches that and nothing else. */
export function assignKind(contents: WebContents, kind: PortKind): void {
  kinds.set(contents, kind);
}

/** What the window is for; undefined for a window that gets no port to the office. */
export function kindOf(contents: WebContents): PortKind | undefined {
  return kinds.get(contents);
}

/** The open window of a kind; there is at most one of each. */
export function windowOf(kind: PortKind): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(
    (each) => !each.isDestroyed() && kindOf(each.webContents) === kind,
  );
}
