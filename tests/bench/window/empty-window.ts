import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { timeEach, timingsOf } from '../support/measure.ts';

const emptyApp = resolve('tests/bench/support/empty-app');

/** From spawn to ready-to-show of an empty window of the same runtime, median in ms. */
export async function emptyWindow(rounds: number): Promise<number> {
  return (await timeEach([showOnce], rounds)).p50;
}

/** The same started by the tests' driver: what it takes longer is the driver's, not the window's. */
export async function drivenEmptyWindow(rounds: number): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const spawned = performance.now();
    const app = await _electron.launch({
      args: [emptyApp],
      env: { ...(process.env as Record<string, string>), EMPTY_WINDOW_STAYS: '1' },
    });
    await (await app.firstWindow()).getByText('empty').waitFor();
    taken.push(performance.now() - spawned);
    await app.close();
  }
  return timingsOf(taken).p50;
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
