import type { Database } from 'better-sqlite3';
import { random } from '../../support/generate/random.ts';

export interface SampledPerson {
  readonly name: string;
  readonly phone: string;
}

/** People of an office, drawn from all over the register, with an ordinary name and a phone. */
export function samplePeople(raw: Database, count: number): SampledPerson[] {
  const last = Number(raw.prepare('SELECT max(seq) FROM customer').pluck().get());
  const one = raw.prepare(
    `SELECT name, phone FROM customer JOIN customer_phone ON customer_seq = seq
     WHERE seq >= ? AND length(name) = 3 AND name NOT GLOB '*[·先女小]*' ORDER BY seq LIMIT 1`,
  );
  const from = random(7);
  return Array.from(
    { length: count },
    () => one.get(1 + from.below(Math.floor(last * 0.99))) as SampledPerson,
  );
}
