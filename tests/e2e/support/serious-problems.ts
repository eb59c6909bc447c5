import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe calls serious or critical on the page as it stands, one line each. A notice that comes or goes while
 * axe looks is measured half transparent: a problem counts when a second look finds the very same.
 */
export async function seriousProblems(page: Page): Promise<string[]> {
  let seen = await problemsAtRest(page);
  while (seen.length > 0) {
    const again = await problemsAtRest(page);
    if (again.join() === seen.join()) return again;
    seen = again;
  }
  return [];
}

async function problemsAtRest(page: Page): Promise<string[]> {
  await page.evaluate(comeToRest);
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`),
    );
}

/** Runs in the page. What turns without end never comes to rest, and what went with its element never says that it ended. */
async function comeToRest(): Promise<void> {
  const moves = () =>
    document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
      );
  for (let frame = 0; frame < 300 && moves(); frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
