import { expect, type Page, test } from '@playwright/test';
import { enterAtKiosk, kioskPage, startKiosk, touch } from '../e2e/support/kiosk-steps.ts';
import { type Desk, launchDesk } from '../e2e/support/launch.ts';
import { killOffice } from '../e2e/support/office-process.ts';
import { setUpOffice } from '../e2e/support/steps.ts';

// reliability.md part 4, as far as an application can answer it. What only Windows can lock is in docs/kiosk.md.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
let page: Page;
const url = 'app://bundle/kiosk/index.html';
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
  page = await startKiosk(desk, desk.page);
  await expect.poll(() => desk.app.windows().length).toBe(1);
  // Whatever may open a dialog, a printer or a program from now on is counted.
  await desk.app.evaluate(({ dialog, shell, BrowserWindow }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    const count = (target: object, names: readonly string[]) => {
      for (const name of names) Object.assign(target, { [name]: () => opened.push(name) });
    };
    count(dialog, [
      'showMessageBox',
      'showMessageBoxSync',
      'showSaveDialog',
      'showOpenDialog',
      'showErrorBox',
    ]);
    count(shell, ['openExternal', 'openPath', 'showItemInFolder']);
    for (const window of BrowserWindow.getAllWindows()) count(window.webContents, ['print', 'printToPDF']);
  });
});
test.afterAll(() => desk.remove());

const windows = () =>
  desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      kiosk: window.isKiosk(),
      visible: window.isVisible(),
    })),
  );
const onlyTheKiosk = [{ url, kiosk: true, visible: true }];

test('the visitors’ window is locked: kiosk mode, a session of its own in memory, sandboxed, without developer tools', async () => {
  const found = await desk.app.evaluate(({ BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const contents = window.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
      session: { isPersistent(): boolean };
    };
    const { sandbox, contextIsolation, nodeIntegration, disableDialogs } = contents.getLastWebPreferences();
    window.webContents.openDevTools();
    return {
      tools: window.webContents.isDevToolsOpened(),
      kiosk: window.isKiosk(),
      onTop: window.isAlwaysOnTop(),
      movable: window.isMovable(),
      minimizable: window.isMinimizable(),
      own: contents.session !== session.defaultSession,
      persistent: contents.session.isPersistent(),
      preferences: { sandbox, contextIsolation, nodeIntegration, disableDialogs },
    };
  });
  expect(found).toMatchObject({
    tools: false,
    kiosk: true,
    onTop: true,
    own: true,
    persistent: false,
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      disableDialogs: true,
    },
  });
});

const shortcuts = [
  'Escape',
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'Alt+F4',
  'Alt+ArrowLeft',
  'Alt+Home',
  'ContextMenu',
  ...['i', 'j', 'c', 'r', 'n', 'w', 't', 'q'].map((key) => `Control+Shift+${key}`),
  ...['r', 'p', 's', 'o', 'n', 't', 'w', 'q', 'f', 'u', 'h', 'l', 'k', '+', '-', '0', 'Tab', 'F4', '1'].map(
    (key) => `Control+${key}`,
  ),
];

test(`none of ${shortcuts.length} shortcuts opens, closes, prints, zooms or leaves anything`, async () => {
  expect(shortcuts.length).toBeGreaterThanOrEqual(40);
  const zoom = () => page.evaluate(() => devicePixelRatio);
  const before = await zoom();
  for (const shortcut of shortcuts) await page.keyboard.press(shortcut);
  expect(await windows()).toEqual(onlyTheKiosk);
  expect(await zoom()).toBe(before);
  await expect(page.getByRole('button', { name: '开始登记' })).toBeVisible();
});

test('the page goes nowhere else and opens nothing', async () => {
  for (const target of [
    'app://bundle/index.html',
    'app://bundle/index.html#/customers',
    'app://bundle/board/index.html',
    'app://bundle/recovery/index.html',
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
  ]) {
    await page.evaluate((address) => void (location.href = address), target).catch(() => undefined);
    await page.waitForTimeout(100);
  }
  await expect.poll(windows).toEqual(onlyTheKiosk);
  expect(await page.evaluate(() => window.open('app://bundle/index.html') === null)).toBe(true);
  await page.evaluate(() => {
    alert('x');
    window.print();
    confirm('x');
  });
  expect(await windows()).toEqual(onlyTheKiosk);
});

test('the menu of a long press, dragging and dropping are prevented', async () => {
  await expect(page.getByRole('button', { name: '开始登记' })).toBeVisible();
  const kept = await page.evaluate(() =>
    ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'].filter((type) =>
      document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
    ),
  );
  expect(kept).toEqual([]);
});

test('the page’s port answers none of the desk’s procedures, whatever port it asks for', async () => {
  const outcomes = await page.evaluate(async () => {
    const paths = ['visits/list', 'session/people', 'audit/list', 'setup/create', 'open'];
    let answered: unknown[] = [];
    // The page asks for another port when the office closes its first one for ours, and then ours is closed as well: only
    // what comes through the newest port counts.
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.data !== 'loutai:port' || !port) return;
      const through: unknown[] = (answered = []);
      port.addEventListener('message', (answer) => through.push(answer.data));
      port.start();
      // The wire format of the router: id, type of message, and the call.
      for (const [place, path] of paths.entries()) {
        port.postMessage({ i: String(1_000_000 + place), p: { u: `/${path}`, b: { json: {} } } });
      }
    });
    window.postMessage('loutai:connect', '*');
    // All are answered, on a busy machine later; then nothing more comes.
    const end = performance.now() + 10_000;
    while (answered.length < paths.length && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return answered.map((each) => JSON.stringify(each));
  });
  const answered = outcomes.filter((answer) => !answer.includes('No procedure matched'));
  // Its own procedure answers: the calls did reach the office.
  expect(answered).toEqual([expect.stringContaining('云栖里')]);
  expect(outcomes).toHaveLength(5);
});

test('a window that is closed, ended or crashed is there again, and no dialog was ever opened', async () => {
  const close = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await page.waitForTimeout(300);
  expect(await windows()).toEqual(onlyTheKiosk);
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(windows, { timeout: 10_000 }).toEqual(onlyTheKiosk);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  await expect.poll(windows, { timeout: 10_000 }).toEqual(onlyTheKiosk);
  const again = await kioskPage(desk);
  await touch(again, '开始登记');
  await expect(again.getByRole('heading', { name: '个人信息告知书' })).toBeVisible();
  expect(await desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
});

test('after the office’s death a visitor registers as before, without anybody’s help', async () => {
  const again = await kioskPage(desk);
  await touch(again, '不登记了');
  await killOffice(desk);
  await enterAtKiosk(again, { letter: 'C', surname: '陈', title: '先生', phone: '' });
  await touch(again, '提交登记');
  await expect(again.getByRole('heading', { name: '登记好了，陈先生' })).toBeVisible({ timeout: 20_000 });
});
