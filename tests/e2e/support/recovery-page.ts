import type { Page } from '@playwright/test';
import type { Desk } from './launch.ts';

/** The recovery screen, once it is there. */
export function recoveryPage(desk: Desk): Promise<Page> {
  return windowOn(desk, (url) => url.includes('/recovery/'));
}

/** The window of work that opens after recovery. */
export function workPage(desk: Desk): Promise<Page> {
  return windowOn(desk, (url) => url.endsWith('/index.html') && !url.includes('/recovery/'));
}

async function windowOn(desk: Desk, wanted: (url: string) => boolean): Promise<Page> {
  for (let tries = 0; tries < 200; tries++) {
    const page = desk.app.windows().find((each) => !each.isClosed() && wanted(each.url()));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `no such window among ${desk.app
      .windows()
      .map((each) => each.url())
      .join(', ')}`,
  );
}
