import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Desk, launchDesk } from './support/launch.ts';
import { administrator, company, estate, setUpOffice, signIn } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
});
test.afterAll(() => desk.remove());

test('the first start names what is missing, field by field', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('请填写公司名称')).toBeVisible();
  await expect(page.getByText('请填写楼盘名称')).toBeVisible();
  await page.getByLabel('公司名称').fill(company);
  await expect(page.getByText('请填写公司名称')).toBeHidden();
});

test('an estate without a greeting is offered the usual one', async () => {
  const { page } = desk;
  await page.getByLabel('楼盘名称').fill(estate);
  await expect(page.getByLabel('电话问候语')).toHaveAttribute('placeholder', `您好，${estate}销售中心`);
});

test('a password that differs from its repetition is refused', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('管理员姓名').fill(administrator.name);
  await page.getByLabel('密码（至少 8 位）').fill(administrator.password);
  await page.getByLabel('再输入一次密码').fill('something else');
  await page.getByLabel('PIN（6 至 12 位数字，日常登录用）').fill('12');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('PIN 为 6 至 12 位数字')).toBeVisible();
  await expect(page.getByText('两次输入不一致').first()).toBeVisible();
});

test('three steps open the desk, signed in as the administrator', async () => {
  const { page } = desk;
  await page.reload();
  await setUpOffice(page);
  await expect(page.getByText(administrator.name)).toBeVisible();
  const db = new Database(desk.databaseFile, { readonly: true });
  expect(db.prepare('select name, greeting from estate').all()).toEqual([
    { name: estate, greeting: `您好，${estate}销售中心` },
  ]);
  const secrets = db.prepare('select pin_hash, password_hash from staff').get();
  db.close();
  expect(JSON.stringify(secrets)).not.toContain(administrator.pin);
  expect(JSON.stringify(secrets)).not.toContain(administrator.password);
});

test('after a restart the office asks for a name and a PIN, and takes no default', async () => {
  await desk.quit();
  desk = await desk.restart();
  const { page } = desk;
  await expect(page.getByRole('heading', { name: company })).toBeVisible();
  for (const guess of ['123456', 'admin']) {
    await page
      .getByRole('button', { name: administrator.name })
      .or(page.getByLabel(/请输入 PIN/))
      .first()
      .click();
    await page.getByLabel(/请输入 PIN/).fill(guess);
    await page.keyboard.press('Enter');
    await expect(page.getByText('PIN 或密码不对，请重新输入')).toBeVisible({ timeout: 15_000 });
  }
  await page.getByRole('button', { name: '换其他人' }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { name: '来访登记' })).toBeVisible({ timeout: 15_000 });
  expect(desk.pageErrors).toEqual([]);
});
