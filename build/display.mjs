import { spawn } from 'node:child_process';
import { on } from 'node:events';

/**
 * Makes sure that windows can open: on Linux without a display, starts an Xvfb of our own and names it
 * in DISPLAY. Gives back the function that ends it again.
 */
export async function ensureDisplay(environment = process.env) {
  if (process.platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return nothing;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = new Promise((_, fail) => {
    xvfb.once('error', () => fail(new Error('no display, and no Xvfb: run  bash build/system-packages.sh')));
    xvfb.once('exit', (code) => fail(new Error(`Xvfb ended with ${code} instead of giving a display`)));
  });
  environment.DISPLAY = `:${await Promise.race([firstLine(xvfb.stdio[3]), failed])}`;
  failed.catch(nothing);
  const stop = () => xvfb.kill();
  process.once('exit', stop);
  return () => {
    process.off('exit', stop);
    delete environment.DISPLAY;
    stop();
  };
}

function nothing() {}

async function firstLine(stream) {
  let text = '';
  for await (const [chunk] of on(stream, 'data', { close: ['end'] })) {
    text += chunk;
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb named no display');
}
