import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { resolveBundleFile } from './resolve-bundle-file.ts';

/** Tells Chromium about `app:` before it is ready; the code cache makes every start after the first faster. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files of `root` at `app://bundle/` in the default session or the one given; anything else is 404. After ready. */
export function serveBundle(root: string, to: Protocol = protocol): void {
  to.handle('app', async (request) => {
    const file = request.method === 'GET' ? resolveBundleFile(root, request.url) : null;
    if (!file) return notFound();
    try {
      return respond(file, await readFile(file));
    } catch {
      return notFound();
    }
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function respond(file: string, body: Buffer): Response {
  const type = types[extname(file)];
  if (!type) return notFound();
  return new Response(new Uint8Array(body), { headers: { ...commonHeaders, 'content-type': type } });
}

const commonHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function notFound(): Response {
  return new Response('', { status: 404, headers: commonHeaders });
}
