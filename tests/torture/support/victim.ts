import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Said } from '../victim/say.ts';

/** A running victim; `said` grows while it lives. */
export interface Victim {
  readonly said: readonly Said[];
  /** Waits until it says so; throws with its complaint where it ends before. */
  until(type: Said['type']): Promise<void>;
  /** kill -9, and waits until everything it said has arrived. */
  kill(): Promise<void>;
  /** Waits for its own end; answers the exit code. */
  ended(): Promise<number | null>;
}

/** Starts the built victim; `fileLimit` in KiB lets no file of it grow larger (writes then fail). */
export function startVictim(program: string, args: readonly string[], fileLimit?: number): Victim {
  const node = [process.execPath, program, ...args];
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...node];
  const [command = '', ...rest] = fileLimit === undefined ? node : limited;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Said[] = [];
  let complaint = '';
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const one of waiting.splice(0)) one();
  };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // A kill in the middle of a line leaves a part of it: that was not said.
    if (!line.endsWith('}')) return;
    said.push(JSON.parse(line) as Said);
    wake();
  });
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  void closed.then(wake);
  const next = () => new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
  return {
    said,
    async until(type) {
      while (!said.some((one) => one.type === type)) {
        if (child.exitCode !== null) throw new Error(`the victim ended by itself: ${complaint}`);
        await next();
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    ended: () => closed,
  };
}
