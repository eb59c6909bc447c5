import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { originOf, pageOrigin } from '../page-origin.ts';

/** Every channel a page may send on. There is one: asking for its port. */
export type Channel = 'connect';

/**
 * Listens on a channel, and hears only the main frame of a page of ours. Messages carry no arguments;
 * everything else is dropped without an answer.
 */
export function onPageMessage(channel: Channel, listener: (sender: WebContents) => void): void {
  ipcMain.on(channel, (event, ...args: readonly unknown[]) => {
    if (args.length === 0 && isOwnMainFrame(event)) listener(event.sender);
  });
}

function isOwnMainFrame(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return false;
  return originOf(frame.url) === pageOrigin();
}
