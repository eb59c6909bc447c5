import { storageTexts } from '../../shared/texts/errors.ts';
import { firstStart, openTestOffice } from '../support/office.ts';
import { visitInput } from '../support/visit-input.ts';
import { halfDone } from './support/check-office.ts';
import { type Outcome, secondsSince } from './support/outcome.ts';

// So much room at most, so that the page for which there is none is now an index's, now the trail's, now the search's.
const pagesOfASave = 40;
const enough = 1_000_000;

/** Leaves the database room for only so many more pages: the save says so in plain words and leaves nothing behind. */
export async function fillTheDisk(times: number): Promise<Outcome> {
  const started = performance.now();
  const test = openTestOffice();
  const client = await firstStart(test);
  const { raw } = test.office.deps;
  let saved = 0;
  let refused = 0;
  let unexplained = 0;
  const save = () => {
    const phone = `139${String(saved + refused).padStart(8, '0')}`;
    return client.visits.register(visitInput({ customer: { phones: [phone] } }));
  };
  while (refused < times) {
    const pages = Number(raw.pragma('page_count', { simple: true }));
    raw.pragma(`max_page_count = ${pages + (refused % pagesOfASave)}`);
    for (;;) {
      const refusal = await save().then(
        () => undefined,
        (error: unknown) => error ?? 'nothing',
      );
      if (refusal === undefined) {
        saved++;
        continue;
      }
      refused++;
      if (!isPlain(refusal)) unexplained++;
      break;
    }
    // With room again, the same form can be saved at once.
    raw.pragma(`max_page_count = ${enough}`);
    await save();
    saved++;
  }
  const visits = Number(raw.prepare('SELECT count(*) FROM visit').pluck().get());
  const found = {
    lost: saved - visits,
    halfDone: halfDone(raw),
    corrupt: Number(raw.pragma('integrity_check', { simple: true }) !== 'ok'),
  };
  await test.close();
  return {
    name: 'disk full',
    times: refused,
    acknowledged: saved,
    ...found,
    unexplained,
    seconds: secondsSince(started),
  };
}

const isPlain = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'STORAGE' &&
  error.message === storageTexts.full;
