import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Desk, launchDesk } from './support/launch.ts';
import { expectDesk, setUpOffice, signIn } from './support/steps.ts';
import { killOffice, officePid } from './support/office-process.ts';

// One office for all of them, each on what the one before left: a second try begins with the first.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterAll(() => desk.remove());

test('when the office process dies, it is back within three seconds and what was typed is still there', async () => {
  const { page } = desk;
  await type(page, '13800138001', '张晓明');
  const died = await killOffice(desk);
  const killedAt = Date.now();
  await expect.poll(() => officePid(desk), { intervals: [50] }).not.toBe(died);
  expect(Date.now() - killedAt).toBeLessThan(3000);
  await expect(page.getByLabel('客户姓名')).toHaveValue('张晓明');
  await expect(page.getByLabel('联系电话')).toHaveValue('13800138001');
  await page.keyboard.press('Control+Enter');
  await expect(todayRow(page, '张晓明')).toBeVisible();
});

test('an office that dies again and again comes back each time, and no saved visit is lost', async () => {
  const { page } = desk;
  const names = ['王小丫', '李若彤', '欧阳娜', '赵一鸣', '钱多多'];
  for (const [index, name] of names.entries()) {
    await type(page, `1380013801${index}`, name);
    await page.keyboard.press('Control+Enter');
    await expect(todayRow(page, name)).toBeVisible();
    const died = await killOffice(desk);
    await expect.poll(() => officePid(desk), { intervals: [50] }).not.toBe(died);
  }
  await type(page, '13800138020', '孙悦');
  await page.keyboard.press('Control+Enter');
  await expect(todayRow(page, '孙悦')).toBeVisible();
  expect(savedNames()).toEqual(['张晓明', ...names, '孙悦']);
  expect(desk.pageErrors).toEqual([]);
});

test('when the whole app is killed, the saved visits and the half-typed one are there after the next start', async () => {
  await type(desk.page, '13800138030', '吴桐');
  await expect.poll(() => read('SELECT content FROM draft').join()).toContain('吴桐');
  await desk.kill();
  desk = await desk.restart();
  await signIn(desk.page);
  await expectDesk(desk.page);
  await expect(desk.page.getByLabel('客户姓名')).toHaveValue('吴桐');
  await expect(desk.page.getByLabel('联系电话')).toHaveValue('13800138030');
  expect(savedNames()).toHaveLength(7);
});

test('the log of all those deaths names nobody', () => {
  const log = readFileSync(join(desk.userData, 'logs/main.log'), 'utf8');
  expect(log).toContain('office ended with');
  expect(log).not.toMatch(/\p{Script=Han}|1380013/u);
});

async function type(page: Page, phone: string, name: string): Promise<void> {
  await page.getByLabel('联系电话').fill(phone);
  await page.getByLabel('客户姓名').fill(name);
}

function todayRow(page: Page, name: string) {
  return page.getByRole('complementary').or(page.getByRole('region')).getByText(name);
}

function savedNames(): unknown[] {
  return read(
    'SELECT customer.name FROM visit JOIN customer ON customer.seq = visit.customer_seq ORDER BY visit.seq',
  );
}

/** The first column of what the file holds, past the app. */
function read(query: string): unknown[] {
  const database = new Database(desk.databaseFile, { readonly: true });
  try {
    return database.prepare(query).pluck().all();
  } finally {
    database.close();
  }
}
