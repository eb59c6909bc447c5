import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/launch.ts';

test('the window opens where and as large as it was closed, and never too small to work in', async () => {
  let desk = await launchDesk();
  try {
    const first = await boundsOf(desk);
    expect(first.smallest).toEqual([1024, 640]);
    expect(first.title).toBe('楼台');
    // Time fields and file dialogs are the runtime's own, and speak what it speaks.
    expect(await desk.page.evaluate(() => navigator.language)).toBe('zh-CN');
    await desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.unmaximize();
      window?.setBounds({ x: 40, y: 30, width: 1100, height: 690 });
    });
    const wanted = { x: 40, y: 30, width: 1100, height: 690 };
    await expect.poll(async () => (await boundsOf(desk)).bounds).toEqual(wanted);
    await desk.quit();
    desk = await desk.restart();
    await expect.poll(async () => (await boundsOf(desk)).visible).toBe(true);
    expect((await boundsOf(desk)).bounds).toEqual(wanted);
  } finally {
    await desk.remove();
  }
});

test('the window opens from few files, and shares none with the recovery page but the libraries', () => {
  const main = scriptsOf('index.html');
  expect(main.length).toBeLessThanOrEqual(4);
  const both = scriptsOf('recovery/index.html').filter((name) => main.includes(name));
  expect(both.filter((name) => !/^(react|rolldown-runtime)-/.test(name))).toEqual([]);
});

function scriptsOf(page: string): string[] {
  const html = readFileSync(join(import.meta.dirname, '../../out/renderer', page), 'utf8');
  return [...html.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '');
}

function boundsOf(desk: Desk) {
  return desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    return {
      bounds: window.getBounds(),
      smallest: window.getMinimumSize(),
      title: window.getTitle(),
      visible: window.isVisible(),
    };
  });
}
