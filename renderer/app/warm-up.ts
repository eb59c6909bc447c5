import type { Office } from '../api/office.ts';

/** While a person picks a name and types a PIN, what comes next is brought in, so that it opens at once. */
export function warmUp(office: Office, screens: readonly { bringIn: () => Promise<unknown> }[]): void {
  void office.cache.prefetchQuery(office.queries.session.people.queryOptions());
  requestIdleCallback(() => {
    for (const screen of screens) void screen.bringIn();
  });
}
