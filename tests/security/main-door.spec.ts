import { expect, test } from './support/desk.ts';

test('main listens on one channel and answers none', async ({ desk }) => {
  const doors = await desk.app.evaluate(({ ipcMain }) => ({
    // 'error' is Electron's own.
    listens: ipcMain.eventNames().filter((name) => name !== 'error'),
    answers: [
      ...((ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers?.keys() ?? []),
    ],
  }));
  expect(doors).toEqual({ listens: ['connect'], answers: [] });
});

const strangers = [
  ['a page that is not ours', 'about:blank', false],
  ['a page of another host of our scheme', 'app://bundle.evil/index.html', false],
  ['a frame inside a page of ours', 'app://bundle/index.html', true],
] as const;

for (const [who, url, framed] of strangers) {
  test(`${who} gets no port`, async ({ desk }) => {
    // A window that forgot its hardening, with our own preload in every frame: only main's check is left.
    const got = await desk.app.evaluate(
      async ({ BrowserWindow }, [address, inFrame]) => {
        const preload = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          getLastWebPreferences(): { preload: string };
        };
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: preload.getLastWebPreferences().preload,
            nodeIntegrationInSubFrames: true,
            sandbox: true,
          },
        });
        const asked: string[] = [];
        window.webContents.on('ipc-message', (_event, channel) => asked.push(channel));
        await window.loadURL(address).catch(() => undefined);
        const answered = await window.webContents.executeJavaScript(`new Promise((resolve) => {
          const place = ${inFrame} ? document.body.appendChild(document.createElement('iframe')).contentWindow : window;
          place.addEventListener('message', (event) => event.data === 'loutai:port' && resolve(true));
          place.postMessage('loutai:connect', '*');
          setTimeout(() => resolve(false), 800);
        })`);
        window.destroy();
        return { answered, asked: asked.length };
      },
      [url, framed] as const,
    );
    expect(got.answered).toBe(false);
  });
}

test('a message with anything in it is not heard', async ({ desk }) => {
  const ports = await desk.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    let posted = 0;
    const post = contents.postMessage.bind(contents);
    contents.postMessage = (...args) => {
      posted++;
      post(...args);
    };
    const event = { senderFrame: contents.mainFrame, sender: contents };
    ipcMain.emit('connect', event, { role: 'admin' });
    ipcMain.emit('connect', { ...event, senderFrame: null });
    const unheard = posted;
    ipcMain.emit('connect', event);
    contents.postMessage = post;
    return { unheard, heard: posted };
  });
  expect(ports).toEqual({ unheard: 0, heard: 1 });
});
