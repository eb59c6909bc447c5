import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { databaseFile } from '../../../electron/office/database/open.ts';
import { expect, test } from 'vitest';
import { administrator, firstStart, openTestOffice } from '../../support/office.ts';

const page = 4096;
const filter = {
  from: null,
  to: null,
  salespersonId: null,
  channel: null,
  intention: null,
  visitKind: null,
  text: '',
  voided: false,
};

test('damage that is met in the middle of work is said to the person and leads to recovery', async () => {
  const office = openTestOffice();
  await firstStart(office);
  await office.restart();
  const client = office.window();
  const [person] = await client.session.people();
  await client.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
  // The file is spoilt under the open office, but for what it has read already.
  office.office.deps.raw.pragma('wal_checkpoint(TRUNCATE)');
  spoil(databaseFile(office.dataDir));
  const order = { by: 'visitedOn', descending: true } as const;
  const answer = client.visits.list({ filter, order, after: null, limit: 200 });
  await expect(answer).rejects.toMatchObject({ code: 'STORAGE', message: expect.stringContaining('已损坏') });
  expect(office.damage).toContain('database disk image is malformed');
  await office.close();
});

function spoil(file: string): void {
  const handle = openSync(file, 'r+');
  const pages = statSync(file).size / page;
  for (let n = 1; n < pages; n++) writeSync(handle, Buffer.alloc(page, 0xff), 0, page, n * page);
  closeSync(handle);
}
