import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from './support/desk.ts';

test('a second Loutai on the same data ends at once and brings the first one forward', async ({ desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.minimize();
    window?.on('restore', () => Object.assign(globalThis, { restored: true }));
    const focus = window?.focus.bind(window);
    if (window && focus) window.focus = () => (Object.assign(globalThis, { focused: true }), focus());
  });
  const started = Date.now();
  const code = await startAgain(desk.userData);
  expect(code).toBe(0);
  expect(Date.now() - started).toBeLessThan(4000);
  await expect.poll(() => desk.app.evaluate(() => 'focused' in globalThis)).toBe(true);
});

function startAgain(userData: string): Promise<number | null> {
  const packaged = process.env['LOUTAI_APP'];
  const electron = createRequire(import.meta.url)('electron') as string;
  const root = process.getuid?.() === 0;
  const again = spawn(packaged ?? electron, [...(packaged ? [] : ['.']), ...(root ? ['--no-sandbox'] : [])], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, LOUTAI_USER_DATA: userData },
    stdio: 'ignore',
  });
  return new Promise((resolve) => again.once('exit', resolve));
}
