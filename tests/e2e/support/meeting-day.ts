import { mkdirSync } from 'node:fs';
import { firstStart, openTestOffice, staffWindow } from '../../support/office.ts';
import { officerPin } from './meeting-people.ts';

/** Makes an office in a folder with an officer 周主办 who has a PIN, a manager and two salespeople, today. */
export async function run([dataDir = '']: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const test = openTestOffice({ dataDir });
  test.clock.set(new Date().toISOString());
  const admin = await firstStart(test);
  const officer = await staffWindow(test, admin, { name: '周主办', roles: ['officer'] });
  await officer.client.session.changePin({ current: officer.pin, pin: officerPin });
  await staffWindow(test, admin, { name: '郑经理', roles: ['departmentManager'] });
  await staffWindow(test, admin, { name: '王芳' });
  await staffWindow(test, admin, { name: '林小雨' });
  // The folder stays for the app; only the database is closed.
  await test.office.close();
}
