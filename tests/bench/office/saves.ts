import { random } from '../../support/generate/random.ts';
import { customerName } from '../../support/generate/names.ts';
import { visitInput } from '../../support/visit-input.ts';
import type { GeneratedOffice } from '../support/generated-office.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { durableCommit } from './durable-commit.ts';
import { samplePeople } from './sampled-people.ts';

/** Saving visits of new and returning customers through the port, against a bare durable commit on the same disk. */
export async function saveFigures(office: GeneratedOffice, rounds: number): Promise<Figure[]> {
  const { client, test, count } = office;
  const from = random(11);
  const [salesperson] = (await client.session.people()).filter((one) => one.name.startsWith('顾问'));
  const salespersonId = salesperson?.id ?? null;
  const people = samplePeople(test.office.deps.raw, 20);
  const known = await Promise.all(people.map(({ phone }) => client.customers.findByPhone({ phone })));

  const before = await durableCommit(test.dataDir, rounds * 4);
  const first = await timeEach(
    [
      () => {
        const phone = `139${String(from.below(1e8)).padStart(8, '0')}`;
        return client.visits.register(
          visitInput({ customer: { name: customerName(from), phones: [phone] }, visit: { salespersonId } }),
        );
      },
    ],
    rounds * 4,
  );
  const again = await timeEach(
    known.flatMap(({ customer }) =>
      customer ? [() => client.visits.register(returning(customer, salespersonId))] : [],
    ),
    Math.ceil(rounds / 4),
  );
  const after = await durableCommit(test.dataDir, rounds * 4);
  const find = await timeEach(
    people.map(
      ({ phone }) =>
        () =>
          client.customers.findByPhone({ phone }),
    ),
    rounds,
  );
  const floor = {
    floor: (before.p50 + after.p50) / 2,
    floorIs: 'one row committed durably, median',
    goal: { timesFloor: 4 },
  };
  const of = `${count} visits`;
  return [
    {
      part: 'office',
      name: `save a visit of a new customer, median, ${of}`,
      value: first.p50,
      unit: 'ms',
      ...floor,
    },
    {
      part: 'office',
      name: `save a visit of a known customer, median, ${of}`,
      value: again.p50,
      unit: 'ms',
      ...floor,
    },
    { part: 'office', name: `save a visit of a new customer, p95, ${of}`, value: first.p95, unit: 'ms' },
    { part: 'office', name: `save a visit of a known customer, p95, ${of}`, value: again.p95, unit: 'ms' },
    {
      part: 'office',
      name: `find a customer by phone, p95, ${count} customers`,
      value: find.p95,
      unit: 'ms',
      goal: { atMost: 10 },
    },
  ];
}

type Known = NonNullable<
  Awaited<ReturnType<GeneratedOffice['client']['customers']['findByPhone']>>['customer']
>;

function returning(customer: Known, salespersonId: string | null) {
  const { name, gender, ageBand, phones, livesIn, worksIn, occupation } = customer;
  const typed = {
    name,
    gender,
    ageBand,
    livesIn,
    worksIn,
    occupation,
    phones: phones.map((one) => one.number),
  };
  return visitInput({
    customerId: customer.id,
    customer: typed,
    visit: { visitKind: 'return', salespersonId },
  });
}
