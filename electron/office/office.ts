import { join } from 'node:path';
import { systemClock } from './clock.ts';
import { UnusableDatabase } from './database/unusable.ts';
import { createHostClient } from './host-client.ts';
import type { FromOffice, ToOffice } from './host-messages.ts';
import { createLog } from './log.ts';
import { runningProgram } from './program.ts';
import { type Office, openOffice } from './server.ts';

// The utility process's entry: office.js DATA_DIR
const [dataDir = ''] = process.argv.slice(2);
const main = process.parentPort;
const say = (message: FromOffice) => main.postMessage(message);
const hostClient = createHostClient(say);
const office = start();

main.on('message', ({ data, ports }) => {
  const message = data as ToOffice;
  switch (message.type) {
    case 'connect': {
      const [port] = ports;
      if (!port || !office) return;
      office.connect(port, message.windowId, message.kind);
      port.start();
      return;
    }
    case 'stop':
      void office?.close().then(() => process.exit(0));
      return;
    case 'hostAnswer':
    case 'hostFailure':
      hostClient.receive(message);
  }
});
if (office) say({ type: 'ready' });

function start(): Office | undefined {
  try {
    return openOffice({
      dataDir,
      clock: systemClock,
      host: hostClient.host,
      onDamage: (error) => say({ type: 'unusable', code: 'damaged', detail: error.message }),
      log: createLog((line) => console.error(line)),
      importWorker: join(import.meta.dirname, 'import-worker.js'),
      rosterWorker: join(import.meta.dirname, 'roster-worker.js'),
      documentWorker: join(import.meta.dirname, 'document-worker.js'),
      program: runningProgram(process.versions.electron),
    });
  } catch (error) {
    const code = error instanceof UnusableDatabase ? error.code : 'failed';
    say({ type: 'unusable', code, detail: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
