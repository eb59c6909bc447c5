import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, MessageChannelMain, utilityProcess } from 'electron';

// Tests put the data somewhere else; must be set before the app is ready.
const override = process.env['LOUTAI_USER_DATA'];
if (override) app.setPath('userData', override);

// No top-level await of whenReady(): in an ES module it never ends.
async function start(): Promise<void> {
  await app.whenReady();
  const office = utilityProcess.fork(
    join(import.meta.dirname, '../office/office.js'),
    [app.getPath('userData')],
    {
      serviceName: 'loutai-office',
      stdio: 'inherit',
    },
  );
  ipcMain.on('connect', (event) => {
    const { port1, port2 } = new MessageChannelMain();
    office.postMessage({ type: 'connect', windowId: event.sender.id }, [port1]);
    event.sender.postMessage('port', null, [port2]);
  });
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  const dev = process.env['VITE_DEV_SERVER_URL'];
  await (dev ? window.loadURL(dev) : window.loadFile(join(import.meta.dirname, '../renderer/index.html')));
}

app.on('window-all-closed', () => app.quit());
start().catch((error: unknown) => {
  console.error(error);
  app.exit(1);
});
