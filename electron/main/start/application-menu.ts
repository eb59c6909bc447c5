import { Menu } from 'electron';

/** No menu, so no reload, zoom or developer-tools keys. A Mac needs its edit menu for copy and paste. */
export function setApplicationMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }])
      : null,
  );
}
