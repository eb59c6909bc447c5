import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Where a screen with a parameter is looked at; `open` says how its address is found. */
const examples: Readonly<Record<string, (page: Page) => Promise<readonly string[]>>> = {
  'customers/:id': async (page) => {
    await goTo(page, 'customers');
    await page
      .getByRole('main')
      .getByText(/^1\d\d \d{4} \d{4}$/)
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/customers\/.+/);
    return [new URL(page.url()).hash.slice(2)];
  },
  'meetings/:id': async (page) => {
    await goTo(page, 'meetings');
    await page.getByRole('main').getByRole('button', { name: '新建' }).click();
    await page.getByRole('menuitem', { name: '销售服务工作会议' }).click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/meetings\/.+/);
    return [new URL(page.url()).hash.slice(2)];
  },
  'weekly/:tab?': () => Promise.resolve(['weekly']),
};

/**
 * Every path of the router, as its table is written: what walks through all of them cannot forget a screen. Left out are
 * those that show another one.
 */
export function routePaths(): readonly string[] {
  const table = readFileSync(join(import.meta.dirname, '../../../renderer/app/layout/routes.tsx'), 'utf8');
  const paths = [...table.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '');
  return paths.filter((path) => path !== 'index.html' && path !== '*');
}

/** The addresses under which the route's screen is looked at; a route with a parameter needs an example here. */
export async function addressesOf(page: Page, route: string): Promise<readonly string[]> {
  const example = examples[route];
  if (example) return example(page);
  if (route.includes(':')) throw new Error(`tests/e2e/support/every-screen.ts has no example of ${route}`);
  return [route];
}

/** Opens an address of the router and waits until its screen stands. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = `#/${wanted}`;
  }, address);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
}
