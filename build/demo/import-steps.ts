import { expect, type Page } from '@playwright/test';
import { open } from '../../tests/e2e/support/steps.ts';

/** Moves the office's people in through the wizard. */
export async function importStaff(page: Page, file: string): Promise<void> {
  await open(page, '导入');
  await choose(page, file);
  await page.getByRole('button', { name: '下一步：检查' }).click();
  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click();
  await expect(page.getByText(/导入完成：导入 \d+ 行/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '再导入一个文件' }).click();
}

/** Moves the register in through the wizard, with a picture of each step. */
export async function importRegister(
  page: Page,
  file: string,
  shot: (name: string) => Promise<unknown>,
): Promise<void> {
  await choose(page, file);
  await shot('2-import-columns');
  await page.getByRole('button', { name: '下一步：检查' }).click();
  const start = page.getByRole('button', { name: /^导入 \d+ 行$/ });
  await expect(start).toBeVisible({ timeout: 30_000 });
  await shot('3-import-check');
  await start.click();
  await expect(page.getByText(/导入完成：导入 \d+ 行/)).toBeVisible({ timeout: 60_000 });
  await shot('4-import-result');
}

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel('选择 Excel 或 CSV 文件').setInputFiles(file);
  await expect(page.getByRole('button', { name: '下一步：检查' })).toBeVisible({ timeout: 30_000 });
}
