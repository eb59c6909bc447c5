import { addDays } from '../../shared/domain/business-date.ts';
import { callInput } from './call-input.ts';
import { contactInput } from './contact-input.ts';
import { type OfficeClient, staffWindow, type TestOffice } from './office.ts';
import { visitInput } from './visit-input.ts';

export type StaffWindow = Awaited<ReturnType<typeof staffWindow>> & { readonly name: string };

export interface WeekSize {
  readonly salespeople: number;
  readonly visits: number;
  readonly calls: number;
}

/** An office in a week of work: who is there, and the days that were worked. */
export interface WeekOffice {
  readonly monday: string;
  readonly friday: string;
  readonly supervisor: StaffWindow;
  readonly researcher: StaffWindow;
  readonly salespeople: readonly StaffWindow[];
  /** Sets the clock to a day's time and signs everybody in again. */
  at(day: string, time?: string): Promise<void>;
}

const names = ['周以宁', '陈志强', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷', '黄丽萍', '徐文博'];
const surnames = '赵钱孙李王冯褚卫蒋沈韩杨朱秦许吕施张孔曹';
const given = ['晓明', '秀兰', '国强', '丽华', '建军', '雨欣', '子涵', '志远'];
const opinions = ['价格偏高，希望有折扣', '采光好', '小区绿化满意', '车位不够', '', '物业费偏高'];
const levels = ['A', 'B', 'C', 'D', null] as const;

/**
 * Works a week from Monday to Friday through the office's own procedures: visits and calls spread over the days and the
 * salespeople, some of them with something missing or odd, contacts with surveys for visits of the week before.
 */
export async function workWeek(
  test: TestOffice,
  admin: OfficeClient,
  monday: string,
  size: WeekSize,
): Promise<WeekOffice> {
  const people = await makePeople(test, admin, size.salespeople);
  const everybody = [people.supervisor, people.researcher, ...people.salespeople];
  const at = async (day: string, time = '02:00:00.000Z'): Promise<void> => {
    test.clock.set(`${day}T${time}`);
    for (const { client, id, pin } of everybody) await client.session.signIn({ staffId: id, secret: pin });
  };
  await followUps(people.salespeople, monday, at);
  for (let day = 0; day < 5; day++) {
    const on = addDays(monday, day);
    await at(on, '10:00:00.000Z');
    await workDay(people.salespeople, on, {
      visits: shareOf(size.visits, day),
      calls: shareOf(size.calls, day),
      first: day * 1000,
    });
  }
  return { monday, friday: addDays(monday, 4), ...people, at };
}

async function makePeople(test: TestOffice, admin: OfficeClient, count: number) {
  const add = async (name: string, roles: Parameters<typeof staffWindow>[2]['roles'], post: string) => ({
    ...(await staffWindow(test, admin, { name, post, ...(roles && { roles }) })),
    name,
  });
  const supervisor = await add('林督导', ['supervisor'], '现场销售督导');
  const researcher = await add('高研究', ['researcher'], '市场调研员');
  const salespeople: StaffWindow[] = [];
  for (let i = 0; i < count; i++) {
    const name = `${names[i % names.length] ?? ''}${i < names.length ? '' : Math.floor(i / names.length)}`;
    salespeople.push(await add(name, ['salesperson'], '置业顾问'));
  }
  return { supervisor, researcher, salespeople };
}

/** Each salesperson has one visit of the week before, and contacts that customer in the week with the survey. */
async function followUps(
  salespeople: readonly StaffWindow[],
  monday: string,
  at: WeekOffice['at'],
): Promise<void> {
  const customers: string[] = [];
  await at(addDays(monday, -7));
  for (const [i, { client, id }] of salespeople.entries()) {
    const customer = { name: person(500 + i), phones: [phone(9000 + i)] };
    const visit = { visitedOn: addDays(monday, -7), salespersonId: id };
    customers.push((await client.visits.register(visitInput({ customer, visit }))).customerId);
  }
  const on = addDays(monday, 1);
  await at(on);
  for (const [i, { client }] of salespeople.entries()) {
    const survey = {
      answers: { dissatisfied: '首付比例高', area: '95㎡' },
      choices: { considering: ['是'], unclear: ['付款方式'] },
    };
    const customerId = customers[i] ?? '';
    // The last one's survey stays owed.
    const filled = i < salespeople.length - 1 ? survey : null;
    await client.followUps.record(contactInput({ customerId, on, survey: filled }));
  }
}

/** Visits and calls of one day, shared by the salespeople; some with something missing or odd. */
export async function workDay(
  salespeople: readonly StaffWindow[],
  on: string,
  count: { readonly visits: number; readonly calls: number; readonly first: number },
): Promise<void> {
  for (let i = 0; i < count.visits; i++) {
    const seller = salespeople[i % salespeople.length];
    if (!seller) return;
    const n = count.first + i;
    const minute = String(i % 60).padStart(2, '0');
    await seller.client.visits.register(
      visitInput({
        customer: { name: person(n), phones: n % 17 === 5 ? [] : [phone(n)] },
        visit: {
          visitedOn: on,
          arrivedAt: `09:${minute}`,
          servedAt: `10:${n % 23 === 7 ? '30' : '00'}`.replace('10:00', `09:${minute}`),
          leftAt: '11:30',
          salespersonId: seller.id,
          opinions: opinions[n % opinions.length] ?? '',
          competitors: n % 4 === 0 ? '湖畔苑' : '',
          intention: levels[n % levels.length] ?? null,
        },
      }),
    );
  }
  for (let i = 0; i < count.calls; i++) {
    const seller = salespeople[i % salespeople.length];
    if (!seller) return;
    const n = count.first + 500 + i;
    const invited = n % 5 !== 0;
    await seller.client.calls.register(
      callInput({
        calledOn: on,
        calledAt: `1${Math.floor(i / 60) % 8}:${String(i % 60).padStart(2, '0')}`,
        callerName: n % 9 === 0 ? '' : person(n),
        phone: phone(n),
        invited,
        proposedOn: invited ? addDays(on, 5) : null,
        proposedAt: invited ? '10:00' : null,
      }),
    );
  }
}

/** `total` shared evenly over five days. */
function shareOf(total: number, day: number): number {
  return Math.floor(((day + 1) * total) / 5) - Math.floor((day * total) / 5);
}

function person(n: number): string {
  return `${surnames.charAt(n % surnames.length)}${given[Math.floor(n / surnames.length) % given.length] ?? ''}`;
}

const phone = (n: number): string => String(13_700_000_000 + n * 7);
