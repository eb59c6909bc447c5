import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/desk.ts';

const elsewhere = [
  'https://example.invalid/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'app://bundle.evil/index.html',
  'app://evil/index.html',
  'app://bundle/recovery/index.html',
  'app://bundle/none.html',
  'about:blank',
  'javascript:document.title="x"',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=a',
  'mailto:a@example.invalid',
];

for (const target of elsewhere) {
  test(`the page cannot be led to ${target}`, async ({ desk }) => {
    const { page } = desk;
    const before = page.url();
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
      link.remove();
      location.href = to;
    }, target);
    await page.waitForTimeout(100);
    await expect.poll(() => page.url()).toBe(before);
    expect(await page.title()).not.toBe('x');
  });
}

test('the page cannot be led to a blob of its own', async ({ desk }) => {
  const before = desk.page.url();
  await desk.page.evaluate(() => {
    location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }));
  });
  await desk.page.waitForTimeout(100);
  expect(desk.page.url()).toBe(before);
});

test('a file dropped on the page does not open in its place', async ({ desk }) => {
  const file = join(desk.userData, 'dropped.html');
  writeFileSync(file, '<h1>dropped</h1>');
  const before = desk.page.url();
  const session = await desk.page.context().newCDPSession(desk.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
  await desk.page.waitForTimeout(200);
  expect(desk.page.url()).toBe(before);
});

test('no window opens, by script or by a link', async ({ desk }) => {
  const count = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await count();
  const opened = await desk.page.evaluate((targets) => {
    const link = Object.assign(document.createElement('a'), { href: 'app://bundle/', target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
    return targets.map((target) => window.open(target) === null);
  }, elsewhere);
  expect(opened.every(Boolean)).toBe(true);
  expect(await count()).toBe(before);
});

test('a webview is not attached', async ({ desk }) => {
  const count = () => desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  const before = await count();
  await desk.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://bundle/index.html');
    document.body.append(view);
    setTimeout(() => view.remove(), 200);
  });
  await desk.page.waitForTimeout(300);
  expect(await count()).toBe(before);
});

test('nothing a page asks for is opened by the system', async ({ desk }) => {
  await desk.app.evaluate(({ shell }) => {
    const calls: string[] = [];
    Object.assign(globalThis, { shellCalls: calls });
    shell.openExternal = async (url) => void calls.push(url);
    shell.openPath = async (path) => (calls.push(path), '');
    shell.showItemInFolder = (path) => void calls.push(path);
  });
  await desk.page.evaluate(() => {
    const hostile = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ms-msdt:/id x',
      'search-ms:query=a',
      '\\\\host\\x',
    ];
    for (const target of [...hostile, 'https://example.invalid/', 'mailto:a@example.invalid']) {
      window.open(target);
      const link = Object.assign(document.createElement('a'), { href: target });
      document.body.append(link);
      link.click();
      link.remove();
    }
  });
  await desk.page.waitForTimeout(200);
  const calls = await desk.app.evaluate(() => (globalThis as unknown as { shellCalls: string[] }).shellCalls);
  expect(calls).toEqual([]);
});

test('a download is cancelled', async ({ desk }) => {
  await desk.app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      Object.assign(globalThis, { downloads: [event.defaultPrevented] });
    });
  });
  await desk.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(new Blob(['x'])),
      download: 'x.txt',
    });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as unknown as { downloads?: boolean[] }).downloads))
    .toEqual([true]);
});

test('keys for developer tools and reloading do nothing', async ({ desk }) => {
  await desk.page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
  for (const key of ['F12', 'F5', 'Control+Shift+I', 'Control+R', 'Control+Shift+R', 'Control+W']) {
    await desk.page.keyboard.press(key);
  }
  const state = await desk.app.evaluate(({ BrowserWindow, Menu }) => ({
    menu: Menu.getApplicationMenu(),
    tools: BrowserWindow.getAllWindows().map((window) => {
      window.webContents.openDevTools();
      return window.webContents.isDevToolsOpened();
    }),
  }));
  expect(state.menu).toBeNull();
  expect(state.tools.some(Boolean)).toBe(false);
  expect(await desk.page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
});

test('the spelling service is off', async ({ desk }) => {
  expect(await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  );
});
