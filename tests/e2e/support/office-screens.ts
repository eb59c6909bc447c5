import { expect, type Page } from '@playwright/test';

/** The first administrator of an office made by firstStart. */
export const administrator = { name: '管理员甲', password: 'first-start-2026', pin: '246810' } as const;

/** Makes the office through the first-start screens; ends on the visit desk, signed in as its administrator. */
export async function firstStart(page: Page): Promise<void> {
  await page.getByLabel('公司名称').fill('云栖（集团）股份有限公司');
  await page.getByLabel('楼盘名称').fill('云栖花园');
  await page.getByLabel('电话问候语').fill('您好，云栖花园销售中心');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('管理员姓名').fill(administrator.name);
  await page.getByLabel('密码（至少 8 位）').fill(administrator.password);
  await page.getByLabel('再输入一次密码').fill(administrator.password);
  await page.getByLabel('PIN（6 至 12 位数字，日常登录用）').fill(administrator.pin);
  await page.getByLabel('再输入一次 PIN').fill(administrator.pin);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '开始使用' }).click();
  await expectDesk(page);
}

/** Signs a person in by name and PIN; ends on the visit desk. */
export async function signIn(
  page: Page,
  person: { readonly name: string; readonly pin: string },
): Promise<void> {
  await page.getByRole('button', { name: person.name }).click();
  await page.getByLabel('PIN').fill(person.pin);
  await page.keyboard.press('Enter');
  await expectDesk(page);
}

/** The visit desk with its form ready for typing. */
export async function expectDesk(page: Page): Promise<void> {
  await expect(page.getByLabel('联系电话')).toBeVisible({ timeout: 20_000 });
}
