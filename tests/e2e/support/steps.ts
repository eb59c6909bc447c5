import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

export const administrator = { name: '林知远', password: 'yunqi-desk-2026', pin: '246810' };
export const company = '云栖置业有限公司';
export const estate = '云栖里';

/** Goes through the first start by its own screens; ends on the desk, signed in as the administrator. */
export async function setUpOffice(page: Page): Promise<void> {
  await page.getByLabel('公司名称').fill(company);
  await page.getByLabel('楼盘名称').fill(estate);
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

/** The visit desk with its form ready for typing. */
export async function expectDesk(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '来访登记' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel('联系电话')).toBeVisible();
}

/** Picks the name and types the PIN. */
export async function signIn(
  page: Page,
  name: string = administrator.name,
  pin: string = administrator.pin,
): Promise<void> {
  await page.getByRole('region', { name: '请选择您的姓名' }).getByRole('button', { name }).click();
  await page.getByLabel(`${name}，请输入 PIN`).fill(pin);
  await page.keyboard.press('Enter');
}

/** Opens a screen by its name at the left. */
export async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: screen }).click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

/** Adds a person with one role by the form; answers the one-time PIN. */
export async function addStaff(
  page: Page,
  person: { name: string; post: string; role: string },
): Promise<string> {
  await open(page, '人员');
  await page.getByRole('button', { name: '添加人员' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill(person.name);
  await form.getByLabel('岗位').fill(person.post);
  const chosen = form.getByRole('checkbox', { name: '销售人员' });
  if (person.role !== '销售人员') {
    await chosen.click();
    await form.getByRole('checkbox', { name: person.role }).click();
  }
  await form.getByRole('button', { name: '保存' }).click();
  const pin = await page.getByTestId('one-time-pin').innerText();
  await page
    .getByRole('dialog', { name: '请把一次性 PIN 交给本人' })
    .getByRole('button', { name: '关闭' })
    .last()
    .click();
  await expect(page.getByTestId('one-time-pin')).toBeHidden();
  return pin;
}

/** The desk's form. */
export const desk = (page: Page) => page.getByRole('region', { name: '保存登记' });

/** Registers a visit at the desk by keyboard alone. */
export async function registerVisit(page: Page, visit: { phone: string; name: string }): Promise<void> {
  await desk(page).getByLabel('联系电话').fill(visit.phone);
  await page.keyboard.press('Enter');
  await expect(desk(page).getByLabel('客户姓名')).toBeFocused();
  await page.keyboard.insertText(visit.name);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '今天的来访' })).toContainText(visit.name);
  await expect(desk(page).getByLabel('联系电话')).toBeFocused();
}

/** Sets the size of the window's page. */
export async function resize(
  app: import('@playwright/test').ElectronApplication,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}
