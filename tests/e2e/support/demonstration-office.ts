import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../../shared/domain/roles.ts';
import { addDays } from '../../../shared/domain/business-date.ts';
import { importFile, samplesFolder } from '../../support/import-file.ts';
import { builtImportWorker } from '../../support/import-worker.ts';
import { filled, signedMinutes } from '../../support/meeting-office.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { demonstrationPin } from './demonstration-people.ts';

/**
 * Makes the demonstration office in a folder, as it stands before the week that begins on a Monday: the sample staff and
 * both sample registers moved in the Friday before, last week's service meeting signed with one item still open.
 */
export async function run([dataDir = '', monday = '']: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const test = openTestOffice({ dataDir, importWorker: await builtImportWorker() });
  test.clock.set(`${addDays(monday, -3)}T01:00:00.000Z`);
  const admin = await firstStart(test);
  for (const file of ['yunqi-staff.xlsx', 'yunqi-visits-2026.xlsx', 'yunqi-calls-2026-gbk.csv']) {
    await importFile(admin, join(samplesFolder, file));
  }
  await addPerson(admin, '高研究', 'researcher', '市场调研员');
  await addPerson(admin, '郑经理', 'departmentManager', '销售部经理');
  const windows = await everybodySignsIn(test, admin);
  const officer = windows.get('陈志强');
  const owner = windows.get('吴佳怡');
  if (!officer || !owner) throw new Error('the sample staff are not there');
  await signedMinutes(officer.client, officer, 'service', {
    ...filled,
    heldOn: addDays(monday, -5),
    items: [{ what: '整理竞品价格表', ownerId: owner.id, dueOn: addDays(monday, 2), ofComplaints: false }],
  });
  // The folder stays for the app; only the database is closed.
  await test.office.close();
}

async function addPerson(admin: OfficeClient, name: string, role: Role, post: string): Promise<void> {
  await admin.staff.add({
    name,
    post,
    phone: '',
    roles: [role],
    trainedOn: null,
    restDay: null,
    active: true,
  });
}

/** Everybody gets a one-time PIN and changes it, as at a desk. */
async function everybodySignsIn(test: TestOffice, admin: OfficeClient) {
  const windows = new Map<string, { client: OfficeClient; id: string; pin: string }>();
  for (const { id, name, roles } of await admin.staff.list()) {
    if (roles.includes('administrator')) continue;
    const { oneTimePin } = await admin.staff.resetPin({ id });
    const client = test.window();
    await client.session.signIn({ staffId: id, secret: oneTimePin });
    await client.session.changePin({ current: oneTimePin, pin: demonstrationPin });
    windows.set(name, { client, id, pin: demonstrationPin });
  }
  return windows;
}
