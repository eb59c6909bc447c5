import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Desk, launchDesk } from '../../e2e/support/launch.ts';
import { administrator } from '../../support/office.ts';
import { signIn } from '../../e2e/support/steps.ts';
import { timingsOf } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { drivenEmptyWindow, emptyWindow } from './empty-window.ts';
import { largeOffice } from './large-office.ts';
import { keyToPaint, paintedAt } from './painted.ts';

const packaged = resolve('release/linux-unpacked/loutai');

/** From now on every window is one of the packaged app, where that is asked for by LOUTAI_BENCH_PACKAGED=1 (npm run package). */
export function choosePackaged(): void {
  if (!process.env['LOUTAI_BENCH_PACKAGED'] || process.env['LOUTAI_APP']) return;
  if (!existsSync(packaged)) throw new Error(`there is no packaged app at ${packaged}: npm run package`);
  process.env['LOUTAI_APP'] = packaged;
}

/**
 * How long the app takes to its list of `count` visits, beside an empty window of the same runtime; the two take turns,
 * so that both meet the same load of the machine. Once on files it has started on before, and once on new ones, for
 * which Chromium has no caches yet.
 */
export async function startFigures(count: number, rounds: number): Promise<Figure[]> {
  const empty: number[] = [];
  const driven: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const userData = await largeOffice(count);
    try {
      empty.push(await emptyWindow());
      driven.push(await drivenEmptyWindow());
      first.push(await startToList(userData));
      empty.push(await emptyWindow());
      driven.push(await drivenEmptyWindow());
      again.push(await startToList(userData));
    } finally {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  const floor = timingsOf(empty).p50;
  const driver = Math.max(0, timingsOf(driven).p50 - floor);
  const what = process.env['LOUTAI_APP'] ? 'packaged' : 'built';
  const figure = (which: string, taken: readonly number[]): Figure => ({
    part: 'window',
    name: `${which} of the ${what} app to the usable list of ${count} visits, without typing the PIN and without what the driver adds, median`,
    value: timingsOf(taken).p50 - driver,
    unit: 'ms',
    floor,
    floorIs: 'an empty window of the same runtime, spawn to ready-to-show, median',
    goal: { timesFloor: 2 },
  });
  return [figure('start', again), figure('the very first start', first)];
}

/** Spawn to the painted names, plus PIN entered to the painted desk, plus key to the painted rows; in ms. */
async function startToList(userData: string): Promise<number> {
  const spawned = Date.now();
  const desk = await launchDesk({ userData });
  try {
    const offered = (await paintedAt(desk.page, '.lt-person')) - spawned;
    return offered + (await enterToDesk(desk)) + (await keyToRows(desk));
  } finally {
    await desk.quit();
  }
}

function enterToDesk({ page }: Desk): Promise<number> {
  return keyToPaint(page, { arrivalOf: '.lt-desk input' }, async () => {
    await signIn(page, administrator.name, administrator.pin);
    await page.locator('.lt-desk input').first().waitFor();
  });
}

async function keyToRows({ page }: Desk): Promise<number> {
  await page.getByRole('navigation').getByRole('link', { name: '来访列表' }).focus();
  return keyToPaint(page, { arrivalOf: '[data-grid-body] [role="gridcell"]' }, () =>
    page.keyboard.press('Enter'),
  );
}
