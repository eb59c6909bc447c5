import type { Database } from 'better-sqlite3';
import type { GeneratedOffice } from '../support/generated-office.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { samplePeople } from './sampled-people.ts';

const entries = 200;

/** One customer among all: found by phone, compared with everybody else, and with a long line of contacts. */
export async function customerFigures(office: GeneratedOffice, rounds: number): Promise<Figure[]> {
  const { test, count } = office;
  const { raw } = test.office.deps;
  const client = await office.window();
  const people = samplePeople(raw, 20);
  const found = await Promise.all(people.map(({ phone }) => client.customers.findByPhone({ phone })));
  const ids = found.flatMap(({ customer }) => (customer ? [customer.id] : []));
  const busy = ids[0] ?? '';
  addContacts(raw, busy);
  const byPhone = await timeEach(
    people.map(
      ({ phone }) =>
        () =>
          client.customers.findByPhone({ phone }),
    ),
    rounds,
  );
  const duplicates = await timeEach(
    ids.map((id) => () => client.customers.duplicates({ id })),
    rounds,
  );
  const line = await timeEach(
    [() => client.customers.timeline({ id: busy, after: null, limit: entries })],
    rounds * 5,
  );
  const figure = (what: string, value: number, atMost: number) =>
    ({ part: 'office', name: `${what}, ${count} customers`, value, unit: 'ms', goal: { atMost } }) as const;
  return [
    figure('know a customer by phone, median', byPhone.p50, 2),
    figure('propose duplicates of a customer, p95', duplicates.p95, 20),
    figure(`the line of a customer with ${entries} entries, p95`, line.p95, 10),
  ];
}

/** Contacts on as many days, written by hand: the bench is about reading them. */
function addContacts(raw: Database, customerId: string): void {
  const insert = raw.prepare(
    `INSERT INTO contact (id, estate_seq, customer_seq, staff_seq, contacted_on, contacted_at, way, reached, created_at)
     SELECT ?, estate_seq, seq, 1, date('2026-11-01', ?), '10:00', '电话', 1, '2026-11-01T02:00:00.000Z'
     FROM customer WHERE id = ?`,
  );
  raw.transaction(() => {
    for (let i = 0; i < entries; i++) insert.run(`bench-contact-${i}`, `-${i} days`, customerId);
  })();
}
