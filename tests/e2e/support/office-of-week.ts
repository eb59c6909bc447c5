import { mkdirSync } from 'node:fs';
import { addDays } from '../../../shared/domain/business-date.ts';
import { firstStart, openTestOffice } from '../../support/office.ts';
import { workWeek } from '../../support/week-office.ts';

/**
 * Makes an office in a folder that has worked the week from a Monday: three salespeople, a supervisor and a researcher,
 * all with the PIN 135790; the week's papers are still to be done.
 */
export async function run([dataDir = '', monday = '']: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const test = openTestOffice({ dataDir });
  test.clock.set(`${addDays(monday, -7)}T01:00:00.000Z`);
  const admin = await firstStart(test);
  const week = await workWeek(test, admin, monday, { salespeople: 3, visits: 25, calls: 30 });
  for (const { client, pin } of [week.supervisor, week.researcher, ...week.salespeople]) {
    await client.session.changePin({ current: pin, pin: '135790' });
  }
  // The folder stays for the app; only the database is closed.
  await test.office.close();
}
