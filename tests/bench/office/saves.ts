import { registerVisit } from '../../../electron/office/features/visits/register.ts';
import { type VisitInput, newVisitInput } from '../../../shared/contract/visits.ts';
import { random } from '../../support/generate/random.ts';
import { customerName } from '../../support/generate/names.ts';
import { visitInput } from '../../support/visit-input.ts';
import type { OfficeClient } from '../../support/office.ts';
import type { GeneratedOffice } from '../support/generated-office.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { durableCommit } from './durable-commit.ts';
import { samplePeople } from './sampled-people.ts';

/** Saving visits of new and returning customers through the port, against a bare durable commit on the same disk. */
export async function saveFigures(office: GeneratedOffice, rounds: number): Promise<Figure[]> {
  const { test, count } = office;
  const client = await office.window();
  const from = random(11);
  const [salesperson] = (await client.session.people()).filter((one) => one.name.startsWith('顾问'));
  const salespersonId = salesperson?.id ?? null;
  const people = samplePeople(test.office.deps.raw, 20);
  const known = await Promise.all(people.map(({ phone }) => client.customers.findByPhone({ phone })));

  const newcomer = () => {
    const phone = `139${String(from.below(1e8)).padStart(8, '0')}`;
    return visitInput({ customer: { name: customerName(from), phones: [phone] }, visit: { salespersonId } });
  };
  const { deps } = test.office;
  const clerk = { seq: 1, id: null, name: '前台', roles: ['reception' as const] };
  const save = (input: VisitInput) => registerVisit(deps, clerk, newVisitInput.parse(input));

  const before = await durableCommit(test.dataDir, rounds * 5);
  const first = await timeEach([() => save(newcomer())], rounds * 5);
  const again = await timeEach(
    known.flatMap(({ customer }) => (customer ? [() => save(returning(customer, salespersonId))] : [])),
    Math.ceil(rounds / 4),
  );
  const overPort = await timeEach([() => client.visits.register(newcomer())], rounds * 5);
  const after = await durableCommit(test.dataDir, rounds * 5);
  const find = await timeEach(
    people.map(
      ({ phone }) =>
        () =>
          client.customers.findByPhone({ phone }),
    ),
    rounds,
  );
  const floor = { floor: (before.p50 + after.p50) / 2, floorIs: 'one row committed durably, median' };
  const goal = { timesFloor: 4 };
  const figure = (what: string, value: number) =>
    ({ part: 'office', name: `${what}, ${count} visits`, value, unit: 'ms' }) as const;
  return [
    { ...figure('save a visit of a new customer, median', first.p50), ...floor, goal },
    { ...figure('save a visit of a known customer, median', again.p50), ...floor, goal },
    { ...figure('save a visit of a new customer over the port, median', overPort.p50), ...floor },
    figure('save a visit of a new customer, p95', first.p95),
    figure('save a visit of a known customer, p95', again.p95),
    { ...figure('find a customer by phone, p95', find.p95), goal: { atMost: 10 } },
  ];
}

type Known = NonNullable<Awaited<ReturnType<OfficeClient['customers']['findByPhone']>>['customer']>;

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
