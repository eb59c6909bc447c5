import { type Desk, launchDesk } from '../../e2e/support/launch.ts';
import { desk as form, open, signIn } from '../../e2e/support/steps.ts';
import { administrator } from '../../support/office.ts';
import { durableCommit } from '../office/durable-commit.ts';
import type { BenchRun } from '../support/bench-run.ts';
import { timingsOf } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { clickToBoard } from './board-update.ts';
import { draggedFrames } from './drag-frames.ts';
import { longestGapWhileImporting } from './import-gaps.ts';
import { largeOffice } from './large-office.ts';
import { keyToPaint } from './painted.ts';
import { choosePackaged, startFigures } from './start.ts';

const figure = (name: string, value: number) => ({ part: 'window', name, value, unit: 'ms' }) as const;

/** What a person waits for in the real window: the start, a key in the search box, a saved visit in the list. */
export async function windowBench(run: BenchRun): Promise<Figure[]> {
  if (process.getuid?.() === 0) process.env['ELECTRON_DISABLE_SANDBOX'] = '1';
  choosePackaged();
  return [
    ...(await startFigures(run.smoke ? 1000 : 100_000, run.smoke ? 1 : 7)),
    ...(await whileWorking(run.smoke ? 1000 : 1_000_000, run.smoke ? 2 : 40)),
    await whileImporting(run.smoke ? 1000 : 100_000),
    await atTheBoard(run.smoke ? 1 : 20),
    await atTheRoster(run.smoke ? 8 : 24, run.smoke ? 20 : 600),
  ];
}

async function whileWorking(count: number, rounds: number): Promise<Figure[]> {
  const desk = await launch(count);
  try {
    const { page } = desk;
    await signIn(page, administrator.name, administrator.pin);
    const saved = await savedToPainted(desk, Math.ceil(rounds / 4));
    const floor = (await durableCommit(desk.dataDir, 200)).p50;
    await open(page, '来访列表');
    const typed = await typedToPainted(desk, rounds);
    return [
      {
        ...figure(`key in the search box to painted rows, p95, ${count} customers`, typed.p95),
        goal: { atMost: 50 },
      },
      figure(`key in the search box to painted rows, median, ${count} customers`, typed.p50),
      {
        ...figure(`save a visit to its painted row, median, ${count} visits`, saved.p50),
        floor,
        floorIs: 'one row committed durably, median',
        goal: { timesFloor: 4, plus: 16 },
      },
    ];
  } finally {
    await desk.remove();
  }
}

async function atTheBoard(rounds: number): Promise<Figure> {
  const desk = await launch(1000);
  try {
    await signIn(desk.page, administrator.name, administrator.pin);
    const taken = await clickToBoard(desk, rounds);
    return {
      ...figure('click at the desk to the changed rotation board painted in its own window, p95', taken.p95),
      goal: { atMost: 100 },
    };
  } finally {
    await desk.remove();
  }
}

/** Sixty frames a second are one each 16.7 ms; the frame's own clock may be a little off. */
async function atTheRoster(people: number, moves: number): Promise<Figure> {
  const intervals = await draggedFrames(people, moves);
  return {
    ...figure(`a name dragged over the roster of ${people} people, from frame to frame, p95`, intervals.p95),
    goal: { atMost: 17.5 },
  };
}

async function whileImporting(count: number): Promise<Figure> {
  const desk = await launch(1000);
  try {
    await signIn(desk.page, administrator.name, administrator.pin);
    const gap = await longestGapWhileImporting(desk.page, count);
    return {
      ...figure(`longest frame gap in the page while ${count} rows are imported`, gap),
      goal: { atMost: 100 },
    };
  } finally {
    await desk.remove();
  }
}

/** One or two characters, initials and parts of phones, each typed into an empty box; the last key changes the rows. */
const keys = ['王', '李', '伟', 'z', 'w', 'l', '王伟', '张晓', '陈', '138', '139', '186', '郭', 'x'];

async function typedToPainted({ page }: Desk, rounds: number) {
  const search = page.getByLabel('搜索');
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const text = keys[i % keys.length] ?? '';
    await search.fill('');
    await page.waitForTimeout(400);
    const [last = ''] = Array.from(text).slice(-1);
    await search.pressSequentially(Array.from(text).slice(0, -1).join(''));
    await page.waitForTimeout(400);
    await search.focus();
    taken.push(await keyToPaint(page, { changeOf: '[data-grid-body]' }, () => typeKey(page, last)));
  }
  return timingsOf(taken);
}

/** A letter is a key; a Chinese character comes from the input method. */
function typeKey(page: Desk['page'], character: string): Promise<void> {
  return /^[\x20-\x7e]$/.test(character)
    ? page.keyboard.press(character)
    : page.keyboard.insertText(character);
}

async function savedToPainted({ page }: Desk, rounds: number) {
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await form(page)
      .getByLabel('联系电话')
      .fill(`137${String(70_000_000 + i * 7919)}`);
    await form(page).getByLabel('客户姓名').fill('张晓明');
    taken.push(
      await keyToPaint(page, { changeOf: 'section[aria-label="今天的来访"]' }, () =>
        page.keyboard.press('Control+Enter'),
      ),
    );
    await form(page).getByLabel('客户姓名').and(page.locator('[value=""]')).waitFor();
  }
  return timingsOf(taken);
}

async function launch(count: number): Promise<Desk> {
  return launchDesk({ userData: await largeOffice(count) });
}
