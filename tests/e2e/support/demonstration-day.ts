import { weekStart } from '../../../shared/domain/business-date.ts';
import { openTestOffice } from '../../support/office.ts';
import { workDay } from '../../support/week-office.ts';
import { demonstrationPin } from './demonstration-people.ts';

/** What the salespeople of the demonstration office enter on a day until half past four, some of it incomplete. */
export async function run([dataDir = '', day = '']: readonly string[]): Promise<void> {
  const test = openTestOffice({ dataDir });
  test.clock.set(`${day}T08:30:00.000Z`);
  const salespeople = [];
  const first = test.window();
  for (const person of await first.session.people()) {
    if (!person.post.includes('销售人员')) continue;
    const client = test.window();
    await client.session.signIn({ staffId: person.id, secret: demonstrationPin });
    salespeople.push({ client, id: person.id, pin: demonstrationPin, name: person.name });
  }
  const passed = (Date.parse(day) - Date.parse(weekStart(day))) / 86_400_000;
  await workDay(salespeople, day, { visits: 8, calls: 10, first: passed * 1000 });
  await test.office.close();
}
