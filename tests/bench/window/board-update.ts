import type { Page } from '@playwright/test';
import { boardPage } from '../../e2e/support/kiosk-steps.ts';
import type { Desk } from '../../e2e/support/launch.ts';
import { open } from '../../e2e/support/steps.ts';
import { timingsOf } from '../support/measure.ts';

/** Where a page keeps the moment that is measured; ms since the epoch, which two pages of one PC share. */
interface Watch {
  moment?: number;
}

/**
 * From a click at the desk that moves the queue to the frame in which the board's own window shows it; in ms. The
 * desk's administrator is signed in.
 */
export async function clickToBoard(desk: Desk, rounds: number) {
  const { page } = desk;
  await open(page, '轮序');
  await page.getByRole('button', { name: '在大屏显示' }).click();
  const board = await boardPage(desk);
  await page.getByRole('button', { name: '开始今日轮序' }).click();
  await board.getByRole('listitem').first().waitFor();
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    taken.push(await once(page, board, '接待未登记客户'));
    taken.push(await once(page, board, '结束接待'));
  }
  return timingsOf(taken);
}

async function once(page: Page, board: Page, step: string): Promise<number> {
  // What came before has come to rest.
  await page.waitForTimeout(300);
  await page.evaluate(watchClick);
  await board.evaluate(watchBoard);
  await page.getByRole('button', { name: step }).first().click();
  await board.waitForFunction(() => (window as unknown as { watch: Watch }).watch.moment !== undefined);
  const moment = () => (window as unknown as { watch: Watch }).watch.moment ?? NaN;
  return (await board.evaluate(moment)) - (await page.evaluate(moment));
}

/** Runs in the desk's page. */
function watchClick(): void {
  const watch: Watch = {};
  (window as unknown as { watch: Watch }).watch = watch;
  const note = (event: Event) => (watch.moment = performance.timeOrigin + event.timeStamp);
  addEventListener('click', note, { capture: true, once: true });
}

/** Runs in the board's page: the first change of its text, once it is painted; the clock's own ticks do not count. */
function watchBoard(): void {
  const watch: Watch = {};
  (window as unknown as { watch: Watch }).watch = watch;
  const shown = () =>
    Array.from(document.querySelectorAll('section'), (section) => section.textContent)
      .join()
      .replace(/\d+ 分钟/g, '');
  const before = shown();
  const observer = new MutationObserver(() => {
    if (shown() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const painted = () => (watch.moment = performance.timeOrigin + performance.now());
      port1.addEventListener('message', painted, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}
