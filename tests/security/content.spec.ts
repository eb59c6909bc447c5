import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/desk.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

test('every answer of the bundle carries the content security policy', async ({ desk }) => {
  const headers = await desk.app.evaluate(async ({ session }) => {
    const answers = ['app://bundle/index.html', 'app://bundle/recovery/index.html', 'app://bundle/none.js'];
    const got = await Promise.all(answers.map((each) => session.defaultSession.fetch(each)));
    return got.map((each) => [
      each.headers.get('content-security-policy'),
      each.headers.get('x-content-type-options'),
    ]);
  });
  expect(headers).toEqual([
    [policy, 'nosniff'],
    [policy, 'nosniff'],
    [policy, 'nosniff'],
  ]);
});

test('a path that leads out of the bundle is not found', async ({ desk }) => {
  const statuses = await desk.app.evaluate(async ({ session }) => {
    const paths = [
      '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '%2e%2e/main/main.js',
      '../main/main.js',
      '..%2fmain%2fmain.js',
      '..%5cmain%5cmain.js',
      '..%5c..%5cpackage.json',
      '%252e%252e/main/main.js',
      'assets/../../main/main.js',
      'index.html%00.js',
      '',
    ];
    const got = await Promise.all(paths.map((path) => session.defaultSession.fetch(`app://bundle/${path}`)));
    return got.map((each) => each.status);
  });
  expect(statuses.slice(0, -1)).toEqual(Array.from({ length: 9 }, () => 404));
  expect(statuses.at(-1)).toBe(200);
});

test('no other host of the app scheme is served', async ({ desk }) => {
  const statuses = await desk.app.evaluate(async ({ session }) => {
    const hosts = ['bundle.evil', 'evil', 'print'];
    const got = await Promise.all(
      hosts.map((host) => session.defaultSession.fetch(`app://${host}/index.html`)),
    );
    return got.map((each) => each.status);
  });
  expect(statuses).toEqual([404, 404, 404]);
});

test('nothing reaches the network: not a request, a picture, a socket, a beacon or a style', async ({
  desk,
}) => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits++;
    response.end('x');
  });
  server.on('upgrade', () => hits++);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const outcome = await desk.page.evaluate(async (to) => {
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => 'loaded',
        () => 'failed',
      );
    const load = (tag: string, set: object) =>
      new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(tag), set, { onload: resolve, onerror: reject });
        document.body.append(element);
        setTimeout(() => reject(new Error('never')), 1000);
      });
    new WebSocket(`ws://${to}/`).onerror = () => undefined;
    return [
      await failed(fetch(`http://${to}/`)),
      await failed(fetch('file:///etc/passwd')),
      await failed(load('img', { src: `http://${to}/a.png` })),
      await failed(load('script', { src: `http://${to}/a.js` })),
      await failed(load('link', { rel: 'stylesheet', href: `http://${to}/a.css` })),
      await failed(load('iframe', { src: `http://${to}/` })),
      navigator.sendBeacon(`http://${to}/`, 'x') ? 'queued' : 'failed',
    ];
  }, `127.0.0.1:${port}`);
  // Main's own session as well: the block does not rest on the page's policy alone.
  const fromMain = await desk.app.evaluate(
    ({ session }, to) =>
      session.defaultSession.fetch(to).then(
        () => 'loaded',
        () => 'failed',
      ),
    `http://127.0.0.1:${port}/`,
  );
  await desk.page.waitForTimeout(300);
  server.close();
  expect([...outcome.slice(0, 5), fromMain]).toEqual(Array.from({ length: 6 }, () => 'failed'));
  expect(hits).toBe(0);
});

test('inline script, eval, inline style and remote pictures are violations of the policy', async ({
  desk,
}) => {
  const seen = await desk.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 99px solid red }';
    const image = document.createElement('img');
    image.src = 'https://example.invalid/a.png';
    document.body.append(script, style, image);
    // In a callback of its own: what the test itself is evaluated by is let through.
    const evalRan = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- to see it refused
          globalThis.eval('1');
          resolve(true);
        } catch {
          resolve(false);
        }
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const element of [script, style, image]) element.remove();
    return { violations, evalRan, inlineRan: 'inlineRan' in globalThis };
  });
  expect(seen.evalRan).toBe(false);
  expect(seen.inlineRan).toBe(false);
  expect(new Set(seen.violations)).toEqual(
    new Set(['script-src-elem', 'style-src-elem', 'img-src', 'script-src']),
  );
});
