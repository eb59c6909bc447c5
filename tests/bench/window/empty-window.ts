import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { paintedAt } from './painted.ts';

const emptyApp = resolve('tests/bench/support/empty-app');

/** From spawn to ready-to-show of an empty window of the same runtime, in ms. */
export async function emptyWindow(): Promise<number> {
  const spawned = performance.now();
  await showOnce();
  return performance.now() - spawned;
}

/** The same started by the tests' driver: what it takes longer is the driver's, not the window's. */
export async function drivenEmptyWindow(): Promise<number> {
  const spawned = Date.now();
  const app = await _electron.launch({
    args: [emptyApp],
    env: { ...(process.env as Record<string, string>), EMPTY_WINDOW_STAYS: '1' },
  });
  try {
    return (await paintedAt(await app.firstWindow(), 'p')) - spawned;
  } finally {
    await app.close();
  }
}

function showOnce(): Promise<void> {
  const electron = createRequire(import.meta.url)('electron') as string;
  const child = spawn(electron, [emptyApp], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...(process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) },
  });
  return new Promise((done, fail) => {
    child.stdout.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`the empty window ended with ${code} and showed nothing`)));
  });
}
