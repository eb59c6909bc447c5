import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'vite';
import type { Host } from '../../electron/office/host.ts';

export interface TestPrintHost extends Pick<Host, 'htmlToPdf'> {
  close(): Promise<void>;
}

/** Starts Electron with nothing but the real print host in it, so that tests in plain Node get real PDFs. */
export async function startPrintHost(): Promise<TestPrintHost> {
  const folder = await mkdtemp(join(tmpdir(), 'loutai-print-'));
  const socket =
    process.platform === 'win32' ? `\\\\.\\pipe\\loutai-print-${process.pid}` : join(folder, 'socket');
  await buildMain(folder);
  const electron = createRequire(import.meta.url)('electron') as string;
  const command = [electron, join(folder, 'print-host-main.mjs')];
  const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'];
  const [program, ...args] = needsDisplay ? ['xvfb-run', '-a', ...command] : command;
  const env: NodeJS.ProcessEnv = { ...process.env, LOUTAI_PRINT_SOCKET: socket };
  if (process.getuid?.() === 0) env['ELECTRON_DISABLE_SANDBOX'] = '1';
  const child = spawn(program!, args, { env, stdio: 'ignore', detached: process.platform !== 'win32' });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));

  for (let tries = 0; !existsSync(socket); tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error('the print host did not start');
    await delay(50);
  }

  return {
    htmlToPdf: (html, { landscape, title }) =>
      post(socket, `/?landscape=${landscape}&title=${encodeURIComponent(title)}`, html),
    close: async () => {
      // Xvfb and Electron are one process group.
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function buildMain(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'print-host-main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: ['electron'], output: { entryFileNames: 'print-host-main.mjs' } },
    },
  });
}

function post(socketPath: string, path: string, body: string): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const call = request({ socketPath, path, method: 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (response.statusCode === 200) done(new Uint8Array(bytes));
        else fail(new Error(bytes.toString('utf8')));
      });
    });
    call.on('error', fail);
    call.end(body);
  });
}
