import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Desk, launchDesk } from './support/launch.ts';
import { addStaff, desk as form, open, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
  await addStaff(desk.page, { name: '周以宁', post: '置业顾问', role: '销售人员' });
  await open(desk.page, '来访登记');
});
test.afterAll(() => desk.remove());

const today = () => desk.page.getByRole('region', { name: '今天的来访' });
const count = (sql: string): number => {
  const db = new Database(desk.databaseFile, { readonly: true });
  const [row] = db.prepare(sql).raw().all() as [[number]];
  db.close();
  return row[0];
};

test('a visit is registered by keyboard alone: phone, Enter, five fields, Ctrl+Enter', async () => {
  const { page } = desk;
  await expect(form(page).getByLabel('联系电话')).toBeFocused();
  await page.keyboard.type('138 0013-8000');
  await expect(form(page).getByText('138 0013 8000 · 新客户')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('张晓明');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('周');
  await expect(page.getByRole('option', { name: '周以宁' })).toBeAttached();
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('b');
  await page.keyboard.press('Control+Enter');
  await expect(today().getByRole('button').first()).toContainText('张晓明');
  await expect(today()).toContainText('周以宁');
  await expect(form(page).getByLabel('联系电话')).toBeFocused();
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
  const db = new Database(desk.databaseFile, { readonly: true });
  const row = db
    .prepare(
      `select c.name, c.gender, p.phone, v.intention, v.visit_kind as kind, s.name as seller, vc.channel
       from visit v join customer c on c.seq = v.customer_seq join customer_phone p on p.customer_seq = c.seq
       join staff s on s.seq = v.salesperson_seq join visit_channel vc on vc.visit_seq = v.seq`,
    )
    .all();
  db.close();
  expect(row).toEqual([
    {
      name: '张晓明',
      gender: '男',
      phone: '13800138000',
      intention: 'B',
      kind: 'first',
      seller: '周以宁',
      channel: '网络',
    },
  ]);
});

test('S-7.2.11: a known phone proposes a return visit while it is typed, and Enter fills in what is known', async () => {
  const { page } = desk;
  await form(page).getByLabel('联系电话').pressSequentially('+86 13800138000');
  await expect(form(page).getByText('已登记：张晓明，归属 周以宁')).toBeVisible();
  await expect(page.getByRole('region', { name: '已登记的客户' })).toContainText('来访 1 次');
  await expect(form(page).getByRole('radio', { name: '复访' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('张晓明');
  await expect(form(page).getByRole('checkbox', { name: '网络' })).toBeChecked();
  await expect(form(page).getByRole('radio', { name: 'B（较强）' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(today().getByRole('button').first()).toContainText('复访');
  expect(count('select count(*) from customer')).toBe(1);
  expect(count('select count(*) from visit')).toBe(2);
});

test('S-7.2.1–7.2.5: material, card and stations are ticked at the desk and read in the record', async () => {
  const { page } = desk;
  await form(page).getByLabel('联系电话').fill('13800138011');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('孙参观');
  await form(page).getByRole('button', { name: '接待过程' }).click();
  for (const given of ['楼书', '价格表', '名片'])
    await form(page).getByRole('checkbox', { name: given }).click();
  for (const seen of ['大厅沙盘', '样板房']) await form(page).getByRole('checkbox', { name: seen }).click();
  await page.keyboard.press('Control+Enter');
  await today()
    .getByRole('button', { name: /孙参观/ })
    .click();
  const record = page.getByRole('dialog');
  await expect(record).toContainText('楼书、价格表、名片');
  await expect(record).toContainText('大厅沙盘、样板房');
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();
  await form(page).getByRole('button', { name: '接待过程' }).click();
});

test('another phone takes back what the recognised customer filled in', async () => {
  const { page } = desk;
  const phone = form(page).getByLabel('联系电话');
  await phone.fill('13800138000');
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('张晓明');
  await phone.fill('13800138009');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
  await expect(form(page).getByRole('radio', { name: '初访' })).toBeChecked();
});

test('ten clicks on save make one record', async () => {
  const { page } = desk;
  await form(page).getByLabel('客户姓名').fill('王小丫');
  const before = count('select count(*) from visit');
  await form(page)
    .getByRole('button', { name: /保存登记/ })
    .evaluate((button: HTMLElement) => {
      for (let i = 0; i < 10; i++) button.click();
    });
  await expect(today().getByRole('button').first()).toContainText('王小丫');
  expect(count('select count(*) from visit')).toBe(before + 1);
});

test('a wrong entry is named at its field, the group that hides it opens, and nothing is saved', async () => {
  const { page } = desk;
  const before = count('select count(*) from visit');
  await form(page).getByLabel('联系电话').fill('1380013800');
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('手机号应为 11 位，现在是 10 位，请核对')).toBeVisible();
  await form(page).getByLabel('联系电话').fill('13700137000');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('李若彤');
  await form(page).getByRole('button', { name: '接待过程' }).click();
  await form(page).getByLabel('离开时间').fill('0001');
  await form(page).getByRole('button', { name: '接待过程' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByText('离开时间早于到达或接待时间，请核对')).toBeVisible();
  await expect(form(page).getByLabel('离开时间')).toBeFocused();
  expect(count('select count(*) from visit')).toBe(before);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(today().getByRole('button').first()).toContainText('李若彤');
});

test('S-7.2.7: F8 counts an unregistered arrival, the rate says so, and it can be taken back', async () => {
  const { page } = desk;
  const rate = page.locator('[data-period=today]');
  await expect(rate).toContainText('100%');
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('F8');
    await expect(page.getByText(`今天未登记 ${i + 1} 次`)).toBeVisible();
  }
  await expect(rate).toContainText('44%');
  await expect(rate).toHaveAttribute('data-below');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rate).toContainText('50%');
  await expect(rate).not.toHaveAttribute('data-below');
});

test('a visit is corrected, and the register shows it', async () => {
  const { page } = desk;
  await today()
    .getByRole('button', { name: /李若彤/ })
    .click();
  const drawer = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await drawer.getByRole('button', { name: '更正' }).click();
  await drawer.getByLabel('客户姓名').fill('李若桐');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByText('李若桐')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(today()).toContainText('李若桐');
});

test('what another person changed meanwhile is shown beside what was typed, and nothing typed is lost', async () => {
  const { page } = desk;
  await today()
    .getByRole('button', { name: /李若桐/ })
    .click();
  const drawer = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await drawer.getByRole('button', { name: '更正' }).click();
  await drawer.getByRole('button', { name: '意见与跟进' }).click();
  await drawer.getByLabel('备注').fill('我写的备注');
  const db = new Database(desk.databaseFile);
  db.prepare(
    `update visit set version = version + 1, details = json_set(details, '$.remarks', '对方的备注')
     where customer_seq = (select seq from customer where name = '李若桐')`,
  ).run();
  db.close();
  await drawer.getByRole('button', { name: '保存更正' }).click();
  await expect(drawer.getByText('这条记录刚被他人修改')).toBeVisible();
  await expect(drawer.getByText('现在保存的：对方的备注')).toBeVisible();
  await expect(drawer.getByLabel('备注')).toHaveValue('我写的备注');
  await drawer.getByRole('button', { name: '用我填写的保存' }).click();
  await expect(drawer.getByText('我写的备注')).toBeVisible();
});

test('a visit is voided with a reason, counts no more, and comes back', async () => {
  const { page } = desk;
  const drawer = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await drawer.getByRole('button', { name: '作废' }).click();
  const question = page.getByRole('dialog', { name: '作废这条登记' });
  await question.getByRole('button', { name: '作废' }).click();
  await expect(question.getByText('请填写作废原因')).toBeVisible();
  await question.getByLabel('作废原因').fill('登记重复');
  await question.getByRole('button', { name: '作废' }).click();
  await expect(drawer.getByText('原因：登记重复')).toBeVisible();
  await expect(today()).not.toContainText('李若桐');
  await drawer.getByRole('button', { name: '恢复' }).click();
  await expect(drawer.getByText('原因：登记重复')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(today()).toContainText('李若桐');
  expect(desk.pageErrors).toEqual([]);
});
