import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../../tests/e2e/support/launch.ts';
import { open } from '../../tests/e2e/support/steps.ts';

/** Where the demo's documents go. */
export interface Paper {
  readonly desk: Desk;
  readonly folder: string;
  readonly documents: string[];
}

/** The register of all visits, from the list's own print menu. */
export async function printRegister(paper: Paper): Promise<void> {
  const { page } = paper.desk;
  await open(page, '来访列表');
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByRole('menuitem').first().click();
  await saveBoth(paper, await preview(page), '客户来访登记表');
}

/** One visit as its single sheet. */
export async function printVisitSheet(paper: Paper, name: string): Promise<void> {
  const { page } = paper.desk;
  await open(page, '来访列表');
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await page.keyboard.press('Enter');
  const record = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await record.getByRole('button', { name: '打印' }).click();
  await page.getByRole('menuitem').first().click();
  await saveBoth(paper, await preview(page), '客户来访登记表-单张');
  await page.keyboard.press('Escape');
}

/** The survey of a customer, filled with what is known and two typed answers. */
export async function printSurveyOf(paper: Paper, name: string, shot: () => Promise<unknown>): Promise<void> {
  const { page } = paper.desk;
  await open(page, '表格');
  await page.getByRole('combobox', { name: '按客户填写' }).fill(name.slice(0, 2));
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
  const dialog = await preview(page);
  await dialog.getByLabel('四、跟踪人意向').fill('客户倾向三房，周末带家人再来看样板房。');
  await shot();
  await saveBoth(paper, dialog, '客户跟踪调查表');
}

/** The survey to fill by hand. */
export async function printBlankSurvey(paper: Paper): Promise<void> {
  const { page } = paper.desk;
  await open(page, '表格');
  const card = page.locator('.ant-card').filter({ hasText: 'GFP19-1-F1.2' });
  await card.getByRole('button', { name: '空白表' }).click();
  await saveBoth(paper, await preview(page), '客户跟踪调查表-空白');
}

async function preview(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog').filter({ has: page.locator('.fp-page') });
  await expect(dialog.locator('.fp-page').first()).toBeVisible({ timeout: 20_000 });
  return dialog;
}

/** Saves the previewed document as Word and as PDF, answering only the system's dialog. */
async function saveBoth({ desk, folder, documents }: Paper, dialog: Locator, name: string): Promise<void> {
  const kinds = [
    ['存为 Word', 'docx'],
    ['存为 PDF', 'pdf'],
  ] as const;
  for (const [button, extension] of kinds) {
    const file = `${name}.${extension}`;
    await desk.app.evaluate(
      ({ dialog: system }, filePath) => {
        system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, file),
    );
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByText(new RegExp(`已保存：${file.replace('.', '\\.')}`))).toBeVisible({
      timeout: 60_000,
    });
    documents.push(file);
  }
  await desk.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
