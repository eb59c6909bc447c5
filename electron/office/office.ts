import type { FromOffice, ToOffice } from './host-messages.ts';
import { systemClock } from './clock.ts';
import { UnusableDatabase } from './database/unusable.ts';
import { createLog } from './log.ts';
import { type Office, openOffice } from './server.ts';

// The utility process's entry: node office.js DATA_DIR VERSION RUNTIME SUPPORTED
const [dataDir = '', version = '', runtime = '', supported = ''] = process.argv.slice(2);
const say = (message: FromOffice) => process.parentPort.postMessage(message);

function start(): Office | undefined {
  try {
    return openOffice({
      dataDir,
      clock: systemClock,
      host: unavailableHost,
      log: createLog((line) => console.error(line)),
      program: { version, runtime, supportedRuntime: supported === 'supported' },
    });
  } catch (error) {
    const code = error instanceof UnusableDatabase ? error.code : 'failed';
    say({ type: 'unusable', code, detail: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

const unavailable = () => Promise.reject(new Error('no host'));
const unavailableHost = {
  htmlToPdf: unavailable,
  print: unavailable,
  chooseSavePath: unavailable,
  openFile: unavailable,
};

const office = start();
process.parentPort.on('message', (event) => {
  const message = event.data as ToOffice;
  if (message.type === 'connect') {
    const [port] = event.ports;
    if (!port) return;
    office?.connect(port, message.windowId);
    port.start();
  }
  if (message.type === 'stop') void office?.close().then(() => process.exit(0));
});
if (office) say({ type: 'ready' });
