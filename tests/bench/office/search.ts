import { searchSeqs } from '../../../electron/office/features/customers/repository.ts';
import { everyVisit, newestFirst } from '../../support/visit-input.ts';
import type { OfficeClient } from '../../support/office.ts';
import type { GeneratedOffice } from '../support/generated-office.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { samplePeople } from './sampled-people.ts';
import { searchTexts } from './search-texts.ts';

const goal = { atMost: 10 };

/** Search as typed, first 50 rows: whole calls over the port, the same text in the list of visits, and the index alone. */
export async function searchFigures(office: GeneratedOffice, rounds: number): Promise<Figure[]> {
  const { test, count } = office;
  const { db, raw } = test.office.deps;
  const figures: Figure[] = [];
  const add = async (
    name: string,
    texts: string[],
    ask: (text: string, client: OfficeClient) => Promise<unknown>,
    hasGoal = true,
  ) => {
    const client = await office.window();
    const { p95 } = await timeEach(
      texts.map((text) => () => ask(text, client)),
      rounds,
    );
    const of = `p95, ${count} customers`;
    const what = {
      part: 'office',
      name: `${name}, ${of}`,
      line: `${name.split(' by ')[0]} as typed, first 50 rows, ${of}`,
      value: p95,
      unit: 'ms',
    } as const;
    figures.push(hasGoal ? { ...what, goal } : what);
  };
  for (const [kind, texts] of Object.entries(searchTexts(samplePeople(raw, 20)))) {
    await add(`search customers by ${kind}`, texts, (text, client) =>
      client.customers.search({ text, limit: 50 }),
    );
    await add(`search visits by ${kind}`, texts, (text, client) =>
      client.visits.list({
        filter: { ...everyVisit, text },
        order: newestFirst,
        after: null,
        limit: 50,
      }),
    );
    await add(`search index alone by ${kind}`, texts, (text) => searchSeqs(db, text, 50), false);
  }
  return figures;
}
