import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { open } from '../../e2e/support/steps.ts';
import { generateRegister } from '../../support/generate-register.ts';

/** The longest that the page stood still while it moved a register in, from the choice of the file to the report; in ms. */
export async function longestGapWhileImporting(page: Page, rows: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'loutai-gaps-'));
  const file = join(folder, 'register.xlsx');
  try {
    await generateRegister(file, { rows });
    await open(page, '导入');
    await page.evaluate(watchFrames);
    await page.getByLabel('选择 Excel 或 CSV 文件').setInputFiles(file);
    const timeout = 300_000;
    await page.getByRole('button', { name: '下一步：检查' }).click({ timeout });
    await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click({ timeout });
    await page.getByText(/^导入完成/).waitFor({ timeout });
    return await page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the page: the greatest distance between two frames from now on. */
function watchFrames(): void {
  const seen = window as unknown as { longestGap: number };
  seen.longestGap = 0;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    seen.longestGap = Math.max(seen.longestGap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
