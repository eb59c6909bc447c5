import { readFileSync } from 'node:fs';
import { expect, test } from './support/desk.ts';

test('the page has no Node, nor has a frame or a worker of it', async ({ desk }) => {
  const { page } = desk;
  const started = page.waitForEvent('worker');
  const inPage = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    Object.assign(globalThis, { testWorker: new Worker(script, { type: 'module' }) });
    const names = ['require', 'process', 'module', 'Buffer', 'global'];
    const found = [window, frame.contentWindow].map((place) => names.filter((name) => name in (place ?? {})));
    frame.remove();
    return found;
  });
  const worker = await started;
  const inWorker = await worker.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  await page.evaluate(() => (globalThis as unknown as { testWorker: Worker }).testWorker.terminate());
  expect([...inPage, inWorker]).toEqual([[], [], []]);
});

test('the preload gives the page nothing: its names are those of an empty page', async ({ desk }) => {
  const added = await desk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && !/^\d+$/.test(name));
  });
  // The page's own libraries, Playwright's handle, and what the tests before left.
  expect(added.filter((name) => !/^__zod|^__reactRouter|playwright|^__pw|testWorker/.test(name))).toEqual([]);
});

test('what the page does to its prototypes does not reach the preload', async ({ desk }) => {
  const port = await desk.page.evaluate(async () => {
    const push = Array.prototype.push;
    const iterate = Array.prototype[Symbol.iterator];
    const callers: string[] = [];
    const answered = new Promise<boolean>((resolve) => {
      window.addEventListener('message', (event) => {
        if (event.data === 'loutai:port') resolve(event.ports.length === 1);
      });
      setTimeout(() => resolve(false), 3000);
    });
    Array.prototype.push = function (...items) {
      push.call(callers, new Error().stack ?? '');
      return push.apply(this, items);
    };
    window.postMessage('loutai:connect', location.origin);
    await new Promise((resolve) => setTimeout(resolve, 300));
    Array.prototype.push = push;
    Array.prototype[Symbol.iterator] = iterate;
    return { answered: await answered, fromPreload: callers.filter((stack) => stack.includes('preload')) };
  });
  expect(port).toEqual({ answered: true, fromPreload: [] });
});

test('every window is hardened', async ({ desk }) => {
  const all = await desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((each) =>
        (each as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
  );
  expect(all.length).toBeGreaterThan(0);
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  }
});

test('the page runs in the sandbox of the system, but for root, whom Chromium refuses it', async ({
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const pid = await desk.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  const filter = /Seccomp:\s*(\d)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  expect(filter).toBe(process.getuid?.() === 0 ? '0' : '2');
});

test('every permission and device is denied', async ({ desk }) => {
  const asked = await desk.page.evaluate(async () => {
    type Ask = () => Promise<unknown>;
    const devices = navigator as unknown as Record<'usb' | 'serial' | 'hid', Record<string, Ask> | undefined>;
    const asks: Record<string, Ask> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      geolocation: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
      clipboard: () => navigator.clipboard.readText(),
      usb: async () => devices.usb?.['requestDevice']?.(),
      serial: async () => devices.serial?.['requestPort']?.(),
      hid: async () => devices.hid?.['requestDevice']?.(),
      midi: () => navigator.requestMIDIAccess(),
    };
    const outcome: Record<string, string> = { notifications: await Notification.requestPermission() };
    for (const [name, ask] of Object.entries(asks)) {
      outcome[name] = await ask().then(
        (value) => (value === undefined ? 'denied' : 'granted'),
        () => 'denied',
      );
    }
    return outcome;
  });
  expect(new Set(Object.values(asked))).toEqual(new Set(['denied']));
  expect(Object.keys(asked)).toHaveLength(10);
});

test('no permission reads as granted', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'];
    const query = (name: string) => navigator.permissions.query({ name: name as PermissionName });
    return Promise.all(names.map(async (name) => (await query(name)).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});
