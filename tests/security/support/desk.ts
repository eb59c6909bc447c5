import { test as base } from '@playwright/test';
import { type Desk, launchDesk } from '../../e2e/support/launch.ts';

/** One running app for all security tests of a worker: none of them may change what it does. */
export const test = base.extend<object, { readonly desk: Desk }>({
  desk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what to provide
    async ({}, provide) => {
      const desk = await launchDesk();
      await provide(desk);
      await desk.remove();
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';
