import type { Office } from '../api/office.ts';

/** While a person picks a name and types a PIN, what comes next is brought in, so that it opens at once. */
export function warmUp(office: Office): void {
  void office.cache.prefetchQuery(office.queries.session.people.queryOptions());
  requestIdleCallback(() => void loadScreens());
}

async function loadScreens(): Promise<void> {
  await import('./layout/workplace.tsx');
  await import('../features/reception/visit-desk/visit-desk.tsx');
  await import('../features/reception/visit-list/visit-list-screen.tsx');
  await import('../features/reception/visit-record/visit-drawer.tsx');
}
