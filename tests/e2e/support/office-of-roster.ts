import { mkdirSync } from 'node:fs';
import { firstStart, openTestOffice, staffWindow } from '../../support/office.ts';

/** The salespeople of the office, all trained. */
export const rosterNames = ['周以宁', '陈志强', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷', '黄丽萍', '徐文博'];

/**
 * Makes an office in a folder whose roster is still to be made; every salesperson has the PIN 135790. `count` names
 * more of them than there are names, by number.
 */
export async function run([dataDir = '', count = '8']: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const test = openTestOffice({ dataDir });
  const admin = await firstStart(test);
  for (let i = 0; i < Number(count); i++) {
    const name = rosterNames[i] ?? `顾问${i + 1}`;
    const { client, pin } = await staffWindow(test, admin, { name });
    await client.session.changePin({ current: pin, pin: '135790' });
  }
  // The folder stays for the app; only the database is closed.
  await test.office.close();
}
