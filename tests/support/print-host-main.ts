import { createServer, type IncomingMessage } from 'node:http';
import { app } from 'electron';
import { registerAppScheme } from '../../electron/main/protocol/app-scheme.ts';
import { createPrintHost } from '../../electron/main/print-host/print-host.ts';

// A tiny app around the real print host: HTML in by POST on a local socket, PDF out.
const socket = process.env['LOUTAI_PRINT_SOCKET'] ?? '';
app.setPath('userData', `${socket}.profile`);
registerAppScheme();
app.on('window-all-closed', () => undefined);

async function start(): Promise<void> {
  await app.whenReady();
  const host = createPrintHost();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const landscape = url.searchParams.get('landscape') === 'true';
    readAll(request)
      .then((html) => host.htmlToPdf(html, { landscape, title: url.searchParams.get('title') ?? '' }))
      .then((pdf) => response.end(pdf))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(socket);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

start().catch((error: unknown) => {
  console.error(error);
  app.exit(1);
});
