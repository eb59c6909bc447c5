import { app, BrowserWindow } from 'electron';

/** False where another Loutai on the same data runs; that one then comes to the front. */
export function becomeTheOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', focusFirstWindow);
  return true;
}

function focusFirstWindow(): void {
  const window = BrowserWindow.getAllWindows().find((each) => each.isVisible() || each.isMinimized());
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
