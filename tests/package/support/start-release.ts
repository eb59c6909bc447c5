import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A packaged app as its user starts it: no driver inside, only what can be seen from outside. */
export interface Release {
  /** Everything of this start: data, home, markers. */
  readonly folder: string;
  readonly process: ChildProcess;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** What it wrote to the console so far. */
  said(): string;
  stop(): Promise<void>;
}

interface Start {
  readonly display: string;
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Leaves the choice of the data folder to the app. */
  readonly ownDataFolder?: boolean;
}

// Chromium refuses its sandbox to root, and a release refuses to run without: so root becomes nobody here.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export function startRelease(executable: string, start: Start): Release {
  const folder = start.folder ?? ownFolder();
  const child = spawn(executable, start.args ?? [], {
    ...nobody,
    env: {
      PATH: process.env['PATH'],
      DISPLAY: start.display,
      HOME: folder,
      ...(start.ownDataFolder ? {} : { LOUTAI_USER_DATA: join(folder, 'user-data') }),
      ...start.environment,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    folder,
    process: child,
    ended,
    said: () => text,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** A new folder that the started app may write. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loutai-release-'));
  mkdirSync(join(folder, 'user-data'));
  for (const path of [folder, join(folder, 'user-data')]) {
    chmodSync(path, 0o755);
    if (nobody.uid) chownSync(path, nobody.uid, nobody.gid);
  }
  return folder;
}
