import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchDesk } from '../../e2e/support/launch.ts';
import { open, resize, signIn } from '../../e2e/support/steps.ts';
import { administrator } from '../../support/office.ts';
import { timingsOf } from '../support/measure.ts';

/** A mouse tells its place 125 times a second. */
const movePauseMs = 8;

/** Milliseconds between two frames while a name is dragged all over the filled sheet of an office of so many people. */
export async function draggedFrames(people: number, moves: number) {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  execFileSync(process.execPath, [
    'build/run-typescript.mjs',
    'tests/e2e/support/office-of-roster.ts',
    join(userData, 'data'),
    String(people),
  ]);
  const desk = await launchDesk({ userData });
  try {
    const { page } = desk;
    await resize(desk.app, 1366, 768);
    await signIn(page, administrator.name, administrator.pin);
    await open(page, '排班');
    await page.getByRole('button', { name: '自动排班' }).click();
    await page.getByText('已排好').waitFor({ timeout: 60_000 });
    await page.getByText('已保存', { exact: true }).waitFor();
    return timingsOf(await dragOver(page, moves));
  } finally {
    await desk.remove();
  }
}

async function dragOver(page: Page, moves: number): Promise<readonly number[]> {
  const grid = page.getByRole('grid', { name: '一周排班' });
  const chip = await grid.locator('[data-cell] [data-person]').first().boundingBox();
  const sheet = await grid.boundingBox();
  if (!chip || !sheet) throw new Error('there is nothing to drag');
  await page.mouse.move(chip.x + chip.width / 2, chip.y + chip.height / 2);
  await page.mouse.down();
  await page.mouse.move(chip.x + chip.width, chip.y + chip.height, { steps: 4 });
  await page.locator('.lt-roster-ghost').waitFor();
  await page.evaluate(watchFrames);
  for (let i = 0; i < moves; i++) {
    // Across all columns and down the visible rows, again and again.
    const across = (i % 60) / 60;
    const down = (i % 210) / 210;
    await page.mouse.move(
      sheet.x + sheet.width * across,
      sheet.y + 40 + Math.min(sheet.height - 60, 480) * down,
    );
    await page.waitForTimeout(movePauseMs);
  }
  const intervals = await page.evaluate(() => (window as unknown as { intervals: number[] }).intervals);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return intervals;
}

/** Runs in the page: notes the distance of each frame from the one before, from now on. */
function watchFrames(): void {
  const seen = window as unknown as { intervals: number[] };
  seen.intervals = [];
  let last: number | undefined;
  const frame = (at: number): void => {
    if (last !== undefined) seen.intervals.push(at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
