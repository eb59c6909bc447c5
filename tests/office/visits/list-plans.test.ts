import { afterAll, beforeAll, expect, test } from 'vitest';
import { type VisitFilter, visitSorts } from '../../../shared/contract/visits.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { everyVisit, visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
let salespersonId: string;
beforeAll(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  ({ id: salespersonId } = await staffWindow(office, admin, { name: '顾问甲' }));
  await admin.visits.register(visitInput({ visit: { salespersonId } }));
});
afterAll(() => office.close());

/** The statements that SQLite is asked while `work` goes on. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked = new Set<string>();
  const { raw } = office.office.deps;
  const prototype = Object.getPrototypeOf(raw.prepare('select 1')) as {
    all: (...args: unknown[]) => unknown;
  };
  const { all } = prototype;
  prototype.all = function (this: { source: string }, ...args: unknown[]) {
    asked.add(this.source);
    return all.apply(this, args);
  };
  await work().finally(() => (prototype.all = all));
  return [...asked].filter((text) => text.includes('from "visit" where'));
}

const planOf = (text: string) =>
  office.office.deps.raw
    .prepare(`explain query plan ${text}`)
    .all(...Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null))
    .map((step) => String((step as { detail: string }).detail));

const filters: Record<string, Partial<VisitFilter>> = {
  nothing: {},
  'a month': { from: '2026-11-01', to: '2026-11-30' },
  'an intention': { intention: 'A' },
  'a kind': { visitKind: 'return' },
  'several things': { intention: 'A', visitKind: 'first', from: '2026-01-01' },
};

test.each(Object.entries(filters))(
  'a list narrowed by %s walks an index in its order: it neither sorts nor reads the whole register',
  async (_, given) => {
    for (const by of visitSorts) {
      for (const salesperson of [null, salespersonId]) {
        const filter = { ...everyVisit, ...given, salespersonId: salesperson };
        const ask = { filter, order: { by, descending: true }, after: null, limit: 50 };
        const asked = await statementsOf(() => admin.visits.list(ask));
        expect(asked.length).toBeGreaterThan(0);
        for (const text of asked) {
          const plan = planOf(text);
          const wanted = text.includes('<> visit.visited_on') ? /visit_renumbered/ : /visit_by_/;
          expect({ text, plan }).toEqual({ text, plan: [expect.stringMatching(wanted)] });
          expect(plan[0]).toMatch(/^SEARCH visit USING/);
        }
      }
    }
  },
);
