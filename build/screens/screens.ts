import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesOf, goTo, routePaths } from '../../tests/e2e/support/every-screen.ts';
import { type Desk, launchDesk } from '../../tests/e2e/support/launch.ts';
import { resize, signIn } from '../../tests/e2e/support/steps.ts';
import { copiedOffice } from '../../tests/support/generate/cached-office.ts';
import { administrator } from '../../tests/support/office.ts';
import { signedInScenes, startScenes } from './scenes.ts';

const visits = 1000;
/** CSS pixels. The first is kept in docs; the others are to be looked at. */
const sizes = [
  { name: '1366', width: 1366, height: 768, folder: 'docs/screens' },
  { name: '1920', width: 1920, height: 1080, folder: 'test-results/screens/1920' },
  { name: '1920-150', width: 1280, height: 720, folder: 'test-results/screens/1920-150' },
  { name: '1366-150', width: 911, height: 512, folder: 'test-results/screens/1366-150' },
] as const;

/** npm run screens [-- SIZE …]: pictures of every screen of the real window, on generated people; 1366 where no size is named. */
export async function run(args: readonly string[]): Promise<void> {
  const wanted = sizes.filter((size) => (args.length === 0 ? ['1366'] : args).includes(size.name));
  const desks = { fresh: await launchDesk(), filled: await launchFilled() };
  try {
    await signIn(desks.filled.page, administrator.name, administrator.pin);
    for (const size of wanted) await takeAll(desks, size);
  } finally {
    for (const desk of Object.values(desks)) await desk.remove();
  }
}

async function takeAll(desks: { fresh: Desk; filled: Desk }, size: (typeof sizes)[number]): Promise<void> {
  mkdirSync(size.folder, { recursive: true });
  for (const [desk, scenes] of [
    [desks.fresh, startScenes],
    [desks.filled, signedInScenes],
  ] as const) {
    await resize(desk.app, size.width, size.height);
    for (const [name, show] of Object.entries(scenes)) {
      const leave = await show(desk.page);
      await take(desk, join(size.folder, `${name}.png`));
      await leave?.();
    }
  }
  await takeRoutes(desks.filled, size.folder);
}

/** Every screen of the router, also those without a scene of their own. */
async function takeRoutes(desk: Desk, folder: string): Promise<void> {
  for (const route of routePaths()) {
    for (const address of await addressesOf(desk.page, route)) {
      await goTo(desk.page, address);
      const name = route.replaceAll(/[^a-z-]+/g, '-').replace(/-$/, '');
      await take(desk, join(folder, `screen-${name}.png`));
    }
  }
}

async function take(desk: Desk, path: string): Promise<void> {
  await stillness(desk);
  await desk.page.screenshot({ path });
}

/** Until nothing on the page moves any more. */
async function stillness({ page }: Desk): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

async function launchFilled(): Promise<Desk> {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-screens-'));
  try {
    await copiedOffice(visits, join(userData, 'data'));
    return await launchDesk({ userData });
  } catch (error) {
    rmSync(userData, { recursive: true, force: true });
    throw error;
  }
}
