import { expect, type Page } from '@playwright/test';
import { signIn } from './steps.ts';

/** Hands the window over to somebody, from whoever sits there. */
export async function become(page: Page, name: string, pin: string): Promise<void> {
  const picker = page.getByRole('region', { name: '请选择您的姓名' });
  await expect(picker.or(page.getByRole('navigation')).first()).toBeVisible({ timeout: 60_000 });
  if (!(await picker.isVisible())) await page.keyboard.press('F9');
  await signIn(page, name, pin);
  await expect(page.getByRole('navigation')).toBeVisible();
}

/** Opens an address of the router. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), address);
}

/** S-7.4.3: ticks what is left with a finding, then signs the day. */
export async function signDay(page: Page, day: string, signer: string): Promise<void> {
  await goTo(page, `/weekly/checks?day=${day}`);
  await expect(page.getByRole('region', { name: '签字' })).toBeVisible();
  await page.getByText(/^待处理 \d+$/).click();
  const ticks = page.getByRole('button', { name: /打勾$/ }).filter({ hasNotText: '全部' });
  await expect(page.getByText(/^待处理 \d+$/)).toBeVisible();
  for (let left = await ticks.count(); left > 0; left--) {
    await ticks.first().click();
    await expect(ticks).toHaveCount(left - 1);
  }
  const box = page.getByRole('region', { name: '签字' });
  await box.getByLabel('销售服务情况').fill('问候、讲解到位');
  await box.getByRole('button', { name: /签\s*字/ }).click();
  await expect(box.getByText(new RegExp(`${signer}已于 .*签字`))).toBeVisible();
}
