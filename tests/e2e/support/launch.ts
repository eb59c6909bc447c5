import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { killTree } from './kill-tree.ts';

/** A running Loutai on a data folder of its own. */
export interface Desk {
  readonly app: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  /** What the app keeps: Chromium's files, logs and, in `data`, the office's. */
  readonly userData: string;
  readonly dataDir: string;
  readonly databaseFile: string;
  /** What the page wrote to its console as an error, and what it threw; a test asserts that it stays empty. */
  readonly pageErrors: readonly string[];
  /** Closes the app as a person does; the files stay. */
  quit(): Promise<void>;
  /** Ends every process of the app at once, as a power cut or kill -9 does; the files stay. */
  kill(): Promise<void>;
  /** Starts the app again on the same files; quit or kill it before. */
  restart(): Promise<Desk>;
  /** Ends the app in whatever state it is and removes its files. */
  remove(): Promise<void>;
}

export interface LaunchOptions {
  /** Files to start on; an empty folder where left out. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** UTC ISO: the instant at which this run of the app begins; now where left out. */
  readonly startsAt?: string;
}

/** Starts the built app, or the packaged one that LOUTAI_APP names. Needs a display (npm test brings one). */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  const packaged = process.env['LOUTAI_APP'];
  const given = options.args ?? [];
  const shift = options.startsAt === undefined ? 0 : Date.parse(options.startsAt) - Date.now();
  const before = shift === 0 ? [] : ['-r', join(import.meta.dirname, 'shifted-clock.cjs')];
  const app = await _electron.launch({
    ...(packaged ? { executablePath: packaged, args: [...given] } : { args: [...before, '.', ...given] }),
    cwd: join(import.meta.dirname, '../../..'),
    env: {
      ...environment(),
      ...options.env,
      LOUTAI_TEST_CLOCK_SHIFT: String(shift),
      LOUTAI_USER_DATA: userData,
    },
    // Chromium refuses its sandbox to root only.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  const pageErrors: string[] = [];
  app.on('window', (page) => collectErrors(page, pageErrors));
  const page = await app.firstWindow();
  collectErrors(page, pageErrors);
  if (shift !== 0) await shiftPage(app, page, shift);
  const dataDir = join(userData, 'data');
  const child = app.process();
  return {
    app,
    page,
    userData,
    dataDir,
    databaseFile: join(dataDir, 'loutai.sqlite3'),
    pageErrors,
    quit: () => app.close(),
    kill: () => killTree(child),
    restart: () => launchDesk({ ...options, userData }),
    async remove() {
      await killTree(child);
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Windows live in the same time as the office. */
async function shiftPage(app: ElectronApplication, page: Page, shift: number): Promise<void> {
  await app.context().addInitScript((by) => {
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given: unknown[]) =>
        Reflect.construct(target, given.length === 0 ? [target.now() + by] : given) as Date,
      get: (target, key) => (key === 'now' ? () => target.now() + by : Reflect.get(target, key)),
    });
  }, shift);
  // A window that is still opening would lose what it is loading.
  await page.waitForURL(/^app:/);
  await page.reload();
}

function environment(): Record<string, string> {
  const { VITE_DEV_SERVER_URL: _dev, ...inherited } = process.env;
  return inherited as Record<string, string>;
}

const watched = new WeakSet<Page>();

function collectErrors(page: Page, errors: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
}
