import type { Page } from '@playwright/test';
import type { Desk } from './launch.ts';

/** The window whose address is the wanted one, once it is there. */
export async function windowOn(desk: Desk, wanted: (url: string) => boolean): Promise<Page> {
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
