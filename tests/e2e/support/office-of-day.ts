import { mkdirSync } from 'node:fs';
import { firstStart, openTestOffice, staffWindow } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

/** Makes an office in a folder in which three customers of 王芳 came on a day, two of whom look alike. */
export async function run([dataDir = '', day = '']: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const test = openTestOffice({ dataDir });
  test.clock.set(`${day}T02:00:00.000Z`);
  const admin = await firstStart(test);
  const wang = await staffWindow(test, admin, { name: '王芳' });
  const people = [
    { name: '单小明', phones: ['13800138000'], livesIn: '南山区' },
    { name: '单晓明', phones: ['13911118000'], livesIn: '南山区', occupation: '教师' },
    { name: '欧阳雪', phones: ['13700137000'], livesIn: '福田区' },
  ];
  for (const customer of people) {
    const visit = { visitedOn: day, salespersonId: wang.id, opinions: '想看样板房' };
    await admin.visits.register(visitInput({ customer, visit }));
  }
  // The folder stays for the app; only the database is closed.
  await test.office.close();
}
