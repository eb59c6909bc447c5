import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Host } from '../../electron/office/host.ts';
import type { PortKind } from '../../electron/office/host-messages.ts';
import { createLog } from '../../electron/office/log.ts';
import { type Office, openOffice } from '../../electron/office/server.ts';
import { createSecrets } from '../../electron/office/session/secrets.ts';
import type { BoardDisplayContract } from '../../shared/contract/board-display.ts';
import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { StaffInput } from '../../shared/contract/office.ts';
import { administrator } from './administrator.ts';
import { type TestClock, testClock } from './test-clock.ts';

export { administrator } from './administrator.ts';
export { testClock } from './test-clock.ts';
export type OfficeClient = ContractRouterClient<Contract>;
export type KioskClient = ContractRouterClient<KioskContract>;
export type BoardClient = ContractRouterClient<BoardDisplayContract>;

export interface TestOffice {
  readonly office: Office;
  readonly dataDir: string;
  readonly clock: TestClock;
  readonly faults: string[];
  /** What SQLite said of a damaged file. */
  readonly damage: readonly string[];
  /** A window of its own: a real MessageChannel to the office. */
  window(): OfficeClient;
  /** A visitor's window, on a port of the kiosk's kind. */
  kiosk(): KioskClient;
  /** The board's own window. */
  board(): BoardClient;
  /** Closes and opens again on the same folder. */
  restart(): Promise<void>;
  /** Throws where a handler had an unforeseen fault that no test expected. */
  close(): Promise<void>;
}

/** A host without windows: dialogs are answered by the test. */
export function testHost(given: Partial<Host> = {}): Host {
  return {
    htmlToPdf: missing('htmlToPdf'),
    print: missing('print'),
    chooseSavePath: missing('chooseSavePath'),
    openFile: missing('openFile'),
    notify: () => Promise.resolve(false),
    openBoardWindow: () => Promise.resolve(),
    startKiosk: () => Promise.resolve(),
    endKiosk: () => Promise.resolve(),
    kioskState: () => Promise.resolve({ place: null, hasOtherDisplay: false, startsInKiosk: false }),
    setStartInKiosk: () => Promise.resolve(),
    ...given,
  };
}

/** The real office in plain Node, on a real file in a folder of its own. */
export function openTestOffice(
  given: {
    readonly host?: Partial<Host>;
    readonly dataDir?: string;
    readonly importWorker?: string;
    readonly rosterWorker?: string;
    readonly documentWorker?: string;
  } = {},
): TestOffice {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'loutai-test-'));
  const clock = testClock();
  const faults: string[] = [];
  const damage: string[] = [];
  const ports: MessagePort[] = [];
  const open = () =>
    openOffice({
      dataDir,
      clock,
      host: testHost(given.host),
      onDamage: (error) => damage.push(error.message),
      importWorker: given.importWorker ?? 'no-import-worker-was-built',
      rosterWorker: given.rosterWorker ?? 'no-roster-worker-was-built',
      documentWorker: given.documentWorker ?? 'no-document-worker-was-built',
      log: createLog((line) => faults.push(line)),
      program: { version: '0.0.0-test', runtime: `Node ${process.versions.node}`, supportedRuntime: true },
      // Cheap hashes: the cost itself is tested once, in secrets.test.ts.
      secrets: createSecrets({ N: 2 ** 10, r: 8, p: 1 }),
    });
  let office = open();
  let windows = 0;
  const closePorts = () => {
    for (const port of ports.splice(0)) port.close();
  };
  const connect = (kind: PortKind) => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    office.connect(port1, ++windows, kind);
    port1.start();
    const link = new RPCLink({ port: port2 });
    port2.start();
    return link;
  };
  return {
    get office() {
      return office;
    },
    dataDir,
    clock,
    faults,
    damage,
    window: () => createORPCClient<OfficeClient>(connect('desk')),
    kiosk: () => createORPCClient<KioskClient>(connect('kiosk')),
    board: () => createORPCClient<BoardClient>(connect('board')),
    async restart() {
      closePorts();
      await office.close();
      office = open();
    },
    async close() {
      closePorts();
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`the office logged faults:\n${faults.join('\n')}`);
    },
  };
}

/** The first start with one estate; answers the administrator's signed-in window. */
export async function firstStart(test: TestOffice): Promise<OfficeClient> {
  const client = test.window();
  await client.setup.create({
    company: '云栖（集团）股份有限公司',
    estates: [{ name: '云栖花园', greeting: '您好，云栖花园。' }],
    administrator: { ...administrator },
  });
  return client;
}

/** Adds a person and answers his signed-in window and id. */
export async function staffWindow(
  test: TestOffice,
  admin: OfficeClient,
  given: Partial<StaffInput> & { name: string },
) {
  const { member, oneTimePin } = await admin.staff.add({
    post: '置业顾问',
    phone: '',
    roles: ['salesperson'],
    trainedOn: '2026-01-05',
    restDay: null,
    active: true,
    ...given,
  });
  const client = test.window();
  await client.session.signIn({ staffId: member.id, secret: oneTimePin });
  return { client, id: member.id, pin: oneTimePin };
}

/** Lets time pass while the person at this window goes on working, so that it does not lock. */
export async function passMinutes(test: TestOffice, client: OfficeClient, minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 4) {
    test.clock.advance(Math.min(4, left) * 60_000);
    await client.session.touch();
  }
}

const missing = (call: string) => () => Promise.reject(new Error(`the test gives no ${call}`));
