import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './launch.ts';
import { windowOn } from './windows.ts';

/** The visitors' window, once it is there. */
export const kioskPage = (desk: Desk): Promise<Page> => windowOn(desk, (url) => url.includes('/kiosk/'));
/** The board's own window. */
export const boardPage = (desk: Desk): Promise<Page> => windowOn(desk, (url) => url.includes('/board/'));
/** The desk's window. */
export const deskPage = (desk: Desk): Promise<Page> =>
  windowOn(desk, (url) => /bundle\/index\.html/.test(url));

/** Touches a button by its whole name. */
export const touch = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Touches digits on the number pad. */
export async function touchDigits(page: Page | Locator, digits: string): Promise<void> {
  const pad = page.getByRole('group', { name: '数字键' });
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click();
}

/** From the start to the last look, by touch alone. */
export async function enterAtKiosk(
  page: Page,
  visitor: {
    readonly letter: string;
    readonly surname: string;
    readonly title: string;
    readonly phone: string;
  },
): Promise<void> {
  await touch(page, '开始登记');
  await touch(page, '我已阅读并同意');
  await touch(page, visitor.letter);
  await touch(page, visitor.surname);
  await touch(page, visitor.title);
  await touch(page, '下一步');
  if (visitor.phone === '') await touch(page, '不留电话');
  else {
    await touchDigits(page, visitor.phone);
    await touch(page, '下一步');
  }
  await touch(page, '第一次来');
  await touch(page, '路过');
  await touch(page, '下一步');
  await expect(page.getByRole('heading', { name: '请核对' })).toBeVisible();
}

/** The staff's way out: name (where there are several), PIN, and one of the two ends. */
export async function endByPin(
  page: Page,
  person: { name: string; pin: string },
  end: string,
): Promise<void> {
  await touch(page, '工作人员');
  const dialog = page.getByRole('dialog', { name: '工作人员' });
  const name = dialog.getByRole('button', { name: person.name });
  await expect(dialog.getByText(/请选择姓名|请输入 PIN/)).toBeVisible();
  if (await name.isVisible()) await name.click();
  await touchDigits(dialog, person.pin);
  await dialog.getByRole('button', { name: end, exact: true }).click();
}

/** A button of a dialog that still grows is not where a click goes. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}

/** Opens the visitors' window in the place of the desk. */
export async function startKiosk(desk: Desk, page: Page): Promise<Page> {
  await page.getByRole('button', { name: '自助登记', exact: true }).click();
  const way = page.getByRole('dialog', { name: '打开自助登记' }).getByRole('button', { name: '在本机打开' });
  await expect(way).toBeVisible();
  await atRest(page);
  await way.click();
  const kiosk = await kioskPage(desk);
  await expect(kiosk.getByRole('button', { name: '开始登记' })).toBeVisible();
  return kiosk;
}
