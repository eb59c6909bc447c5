import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import { contactInput } from '../../support/contact-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

const visitDay = '2026-11-23';
let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

/** The morning of the n-th day after the visit. */
const goTo = (n: number) => office.clock.set(`${addDays(visitDay, n)}T02:00:00.000Z`);
const list = (
  client: OfficeClient,
  view: 'today' | 'overdue' | 'week' | 'survey' | 'done',
  staffId: string | null = null,
) => client.followUps.list({ view, staffId, after: null, limit: 50 });
const numbers = async (client: OfficeClient) => {
  const { today, overdue, week, survey, figures } = await client.followUps.figures({
    staffId: null,
    from: '2026-11-01',
    to: '2027-01-31',
  });
  return { today, overdue, week, survey, figures };
};
/** Signs the window in again after the clock jumped over its idle time. */
async function wake(client: OfficeClient, staffId: string, secret: string): Promise<void> {
  await client.session.signIn({ staffId, secret });
}
async function wakeAdmin(): Promise<void> {
  const [person] = await admin.session.people();
  await wake(admin, person?.id ?? '', '246810');
}

describe('客户跟踪', () => {
  test.each([
    [6, { today: 0, overdue: 0 }],
    [7, { today: 1, overdue: 0 }],
    [10, { today: 1, overdue: 0 }],
    [11, { today: 0, overdue: 1 }],
  ])('S-7.2.12 on day %i after a visit the lists hold %j', async (n, expected) => {
    await admin.visits.register(visitInput({}));
    goTo(n);
    await wakeAdmin();
    expect(await numbers(admin)).toMatchObject(expected);
  });

  test('S-7.2.12 a reached contact in the window does the task in time; the survey stays owed until it is filled', async () => {
    const { customerId } = await admin.visits.register(visitInput({}));
    goTo(8);
    await wakeAdmin();
    const on = addDays(visitDay, 8);
    await admin.followUps.record(contactInput({ customerId, on, reached: false }));
    expect((await list(admin, 'today')).rows).toMatchObject([
      { state: 'open', lastTry: { on, reached: false } },
    ]);
    const { id } = await admin.followUps.record(contactInput({ customerId, on }));
    expect(await numbers(admin)).toMatchObject({
      today: 0,
      survey: 1,
      figures: { inTime: 1, late: 0, rate: 1 },
    });
    expect((await list(admin, 'survey')).rows).toMatchObject([{ surveyMissing: true, surveyOf: id }]);
    const survey = {
      answers: { area: '90㎡' },
      choices: { considering: ['是'], unclear: ['付款方式', '其他'] },
    };
    await admin.followUps.fillSurvey({ id, version: 1, survey });
    expect((await admin.followUps.contact({ id })).survey).toEqual(survey);
    expect(await numbers(admin)).toMatchObject({ survey: 0 });
    expect((await list(admin, 'done')).rows).toMatchObject([
      { state: 'inTime', contactedOn: on, surveyMissing: false },
    ]);
  });

  test('S-7.2.12 a contact before day 7 does not count, one after day 10 counts as late', async () => {
    const { customerId } = await admin.visits.register(visitInput({}));
    goTo(6);
    await wakeAdmin();
    await admin.followUps.record(contactInput({ customerId, on: addDays(visitDay, 6) }));
    goTo(12);
    await wakeAdmin();
    expect(await numbers(admin)).toMatchObject({ overdue: 1 });
    await admin.followUps.record(contactInput({ customerId, on: addDays(visitDay, 12) }));
    expect(await numbers(admin)).toMatchObject({ overdue: 0, figures: { inTime: 0, late: 1, rate: 0 } });
  });

  test('S-7.2.12 a new visit closes the old window and starts its own; voiding it opens the old one again', async () => {
    const first = await admin.visits.register(visitInput({}));
    goTo(9);
    await wakeAdmin();
    const on = addDays(visitDay, 9);
    const again = visitInput({
      customerId: first.customerId,
      visit: { visitedOn: on, visitKind: 'return', intention: null },
    });
    const second = await admin.visits.register(again);
    expect((await numbers(admin)).figures).toMatchObject({ open: 1 });
    expect((await list(admin, 'today')).rows).toEqual([]);
    await admin.visits.void({ id: second.id, version: 1, reason: '登记错误' });
    expect((await list(admin, 'today')).rows).toMatchObject([{ visitId: first.id }]);
  });

  test('S-7.2.12 only an intention to buy owes a contact; which levels mean one is a setting', async () => {
    await admin.visits.register(visitInput({ visit: { intention: 'D' } }));
    await admin.visits.register(
      visitInput({ customer: { name: '李四', phones: [] }, visit: { intention: null } }),
    );
    goTo(7);
    await wakeAdmin();
    expect(await numbers(admin)).toMatchObject({ today: 0 });
    await admin.followUps.setLevels({ levels: ['A', 'B', 'C', 'D'] });
    expect(await numbers(admin)).toMatchObject({ today: 1 });
  });

  test('S-7.2.12 a salesperson sees his own tasks only, whomever he asks for', async () => {
    const owner = await staffWindow(office, admin, { name: '顾问甲' });
    const other = await staffWindow(office, admin, { name: '顾问乙' });
    await admin.visits.register(visitInput({ visit: { salespersonId: owner.id } }));
    goTo(7);
    await wakeAdmin();
    await wake(owner.client, owner.id, owner.pin);
    await wake(other.client, other.id, other.pin);
    expect((await list(owner.client, 'today')).rows).toMatchObject([{ salespersonName: '顾问甲' }]);
    expect((await list(other.client, 'today', owner.id)).rows).toEqual([]);
    expect((await list(admin, 'today', owner.id)).rows).toHaveLength(1);
  });

  test('S-7.2.12 a long list comes page by page, each task once, the soonest due first', async () => {
    for (let i = 0; i < 7; i++) {
      await admin.visits.register(visitInput({ customer: { name: `客户${i}`, phones: [] } }));
    }
    goTo(8);
    await wakeAdmin();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await admin.followUps.list({
        view: 'today',
        staffId: null,
        after,
        limit: 3,
      });
      seen.push(...page.rows.map((row) => row.customerName));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['客户0', '客户1', '客户2', '客户3', '客户4', '客户5', '客户6']);
  });

  test('S-7.2.12 a contact of the future, a survey of somebody unreached and answers to no question are refused', async () => {
    const { customerId } = await admin.visits.register(visitInput({}));
    const survey = { answers: {}, choices: {} };
    const wrong = [
      contactInput({ customerId, on: '2026-11-24' }),
      contactInput({ customerId, on: visitDay, at: '23:00' }),
      contactInput({ customerId, on: visitDay, reached: false, survey }),
      contactInput({ customerId, on: visitDay, survey: { answers: { invented: 'x' }, choices: {} } }),
      contactInput({ customerId, on: visitDay, survey: { answers: {}, choices: { considering: ['也许'] } } }),
    ];
    for (const input of wrong) {
      await expect(admin.followUps.record(input)).rejects.toMatchObject({ code: 'INVALID' });
    }
  });

  test('a contact of an earlier day is marked 补登 and needs its reason', async () => {
    const { customerId } = await admin.visits.register(visitInput({}));
    goTo(8);
    await wakeAdmin();
    const yesterday = contactInput({ customerId, on: addDays(visitDay, 7) });
    await expect(admin.followUps.record(yesterday)).rejects.toMatchObject({
      data: { problems: [{ field: 'lateReason' }] },
    });
    const { id } = await admin.followUps.record({ ...yesterday, lateReason: '当天系统维护' });
    expect((await admin.followUps.contact({ id })).late).toMatchObject({ reason: '当天系统维护' });
  });

  test('a voided contact leaves its task owed again', async () => {
    const { customerId } = await admin.visits.register(visitInput({}));
    goTo(8);
    await wakeAdmin();
    const { id } = await admin.followUps.record(contactInput({ customerId, on: addDays(visitDay, 8) }));
    expect(await numbers(admin)).toMatchObject({ today: 0 });
    await admin.followUps.void({ id, version: 1, reason: '记错客户' });
    expect(await numbers(admin)).toMatchObject({ today: 1 });
    await expect(admin.followUps.void({ id, version: 2, reason: '再次' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});
