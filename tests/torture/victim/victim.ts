import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { systemClock } from '../../../electron/office/clock.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { createLog } from '../../../electron/office/log.ts';
import { openOffice } from '../../../electron/office/server.ts';
import { createSecrets } from '../../../electron/office/session/secrets.ts';
import type { OfficeClient } from '../../support/office.ts';
import { keepSaving } from './keep-saving.ts';
import { say } from './say.ts';

// node victim.mjs save DIR [TOKEN]   saves visits until it is killed
// node victim.mjs open DIR           opens the database, migrating it, and ends
const [mode, dataDir = '', token] = process.argv.slice(2);

if (mode === 'open') {
  say({ type: 'opening' });
  await openDatabase(dataDir, systemClock).close();
  say({ type: 'opened' });
} else {
  const client = openWindow();
  if (token === undefined) say({ type: 'token', token: await firstStart(client) });
  else await client.session.resume({ token });
  say({ type: 'ready' });
  await keepSaving(client);
}

/** The real office in this process, and a window to it over a real channel. */
function openWindow(): OfficeClient {
  const none = () => Promise.reject(new Error('a victim has no windows'));
  const office = openOffice({
    dataDir,
    clock: systemClock,
    host: { htmlToPdf: none, print: none, chooseSavePath: none, openFile: none },
    importWorker: 'none',
    rosterWorker: 'none',
    onDamage: none,
    log: createLog((line) => process.stderr.write(`${line}\n`)),
    program: { version: '0.0.0-torture', runtime: 'Node', supportedRuntime: true },
    secrets: createSecrets({ N: 2 ** 10, r: 8, p: 1 }),
  });
  const { port1, port2 } = new MessageChannel();
  office.connect(port1, 1);
  port1.start();
  const client: OfficeClient = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  return client;
}

async function firstStart(client: OfficeClient): Promise<string> {
  const made = await client.setup.create({
    company: '云栖（集团）股份有限公司',
    estates: [{ name: '云栖花园', greeting: '您好，云栖花园。' }],
    administrator: { name: '管理员甲', password: 'first-start-2026', pin: '246810' },
  });
  return made.token;
}
