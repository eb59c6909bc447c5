import type { VisitFilter, VisitOrder } from '../../../shared/contract/visits.ts';
import { everyVisit, newestFirst } from '../../support/visit-input.ts';
import type { OfficeClient } from '../../support/office.ts';
import type { GeneratedOffice } from '../support/generated-office.ts';
import { timeEach, timingsOf } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { benchFilters, orders } from './filters.ts';

const limit = 50;
const goal = { atMost: 10 };
/** How far down the deep page lies. */
const pagesDown = 100;

/** Filtered lists: the first page of every filter and order, later pages, and how long counting takes. */
export async function listFigures(office: GeneratedOffice, rounds: number): Promise<Figure[]> {
  const { count } = office;
  let client = await office.window();
  const people = await client.session.people();
  const salespeople = people.filter((one) => one.name.startsWith('顾问')).map((one) => one.id);
  const figures: Figure[] = [];
  const add = async (name: string, works: (() => Promise<unknown>)[], isCount = false) => {
    client = await office.window();
    // Counting a million visits takes its time, on purpose: it gives way to everything else.
    const { p95 } = await timeEach(works, isCount ? Math.ceil(rounds / 5) : rounds);
    const what = {
      part: 'office',
      name: `${name}, p95, ${count} visits`,
      line: `${name.replace(/ by [^,]*/, ' by filters')}, p95, ${count} visits`,
      value: p95,
      unit: 'ms',
    } as const;
    figures.push(isCount ? what : { ...what, goal });
  };
  const page = (filter: VisitFilter, order: VisitOrder, after: string | null) => () =>
    client.visits.list({ filter, order, after, limit });

  for (const [kind, filters] of Object.entries(benchFilters(salespeople))) {
    await add(
      `list by ${kind}`,
      filters.map((filter) => page(filter, newestFirst, null)),
    );
    await add(
      `list by ${kind}, every order`,
      filters.flatMap((filter) => orders.map((order) => page(filter, order, null))),
    );
    const later = [];
    for (const filter of filters)
      later.push(page(filter, newestFirst, await cursorBehind(await office.window(), filter)));
    await add(`list by ${kind}, page ${pagesDown + 1}`, later);
    await add(
      `count by ${kind}`,
      filters.map((filter) => () => client.visits.count({ filter })),
      true,
    );
  }
  const listed = await whileCounting(await office.window(), page(everyVisit, newestFirst, null), rounds * 5);
  const name = `list while everything is being counted, p95, ${count} visits`;
  return [...figures, { part: 'office', name, value: listed.p95, unit: 'ms', goal }];
}

/** How long the list takes when it is asked for right behind a count of everything, as the screen does. */
async function whileCounting(client: OfficeClient, list: () => Promise<unknown>, rounds: number) {
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const counting = client.visits.count({ filter: everyVisit });
    const start = performance.now();
    await list();
    taken.push(performance.now() - start);
    await counting;
  }
  return timingsOf(taken);
}

/** Where the page far down begins; the last page's beginning where there are fewer. */
async function cursorBehind(client: OfficeClient, filter: VisitFilter): Promise<string | null> {
  let after: string | null = null;
  for (let i = 0; i < pagesDown / 4; i++) {
    const { next } = await client.visits.list({ filter, order: newestFirst, after, limit: 200 });
    if (next === null) break;
    after = next;
  }
  return after;
}
