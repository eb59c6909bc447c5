import { BrowserWindow, Notification, webContents } from 'electron';
import type { HostNotification } from '../../office/host.ts';

/** Shows a notification of the system; a click brings the window it is for to the front. False where the system has none. */
export async function notify(windowId: number, { title, body }: HostNotification): Promise<boolean> {
  if (!Notification.isSupported()) return false;
  const notification = new Notification({ title, body, silent: true });
  notification.on('click', () => bringToFront(windowId));
  notification.show();
  return true;
}

function bringToFront(windowId: number): void {
  const contents = webContents.fromId(windowId);
  const window = contents && BrowserWindow.fromWebContents(contents);
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
