import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { timeEach } from '../support/measure.ts';

/** From spawn to ready-to-show of an empty window of the same runtime, median in ms. */
export async function emptyWindow(rounds: number): Promise<number> {
  return (await timeEach([showOnce], rounds)).p50;
}

function showOnce(): Promise<void> {
  const electron = createRequire(import.meta.url)('electron') as string;
  const child = spawn(electron, [resolve('tests/bench/support/empty-app')], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...(process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) },
  });
  return new Promise((done, fail) => {
    child.stdout.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`the empty window ended with ${code} and showed nothing`)));
  });
}
