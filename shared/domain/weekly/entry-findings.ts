/** An entry of a log as the daily check looks at it. Times HH:mm. */
export interface CheckedCall {
  readonly kind: 'call';
  readonly invited: boolean;
  readonly proposedOn: string | null;
  readonly hasPhone: boolean;
  readonly callerName: string;
  readonly channel: string | null;
  readonly lateReason: string | null;
}
export interface CheckedVisit {
  readonly kind: 'visit';
  readonly hasPhone: boolean;
  readonly filledByCustomer: boolean;
  readonly salespersonName: string | null;
  readonly ownerName: string | null;
  /** '' where nobody noted it. */
  readonly arrivedAt: string;
  readonly servedAt: string | null;
  readonly leftAt: string | null;
  readonly intention: string | null;
  readonly channels: number;
  readonly opinions: string;
  readonly lateReason: string | null;
  /** Whether the same customer has another visit on the day. */
  readonly twice: boolean;
  /** Whether the day is over, so that who is here must have left. */
  readonly dayIsOver: boolean;
}
export type CheckableEntry = CheckedCall | CheckedVisit;

/** Something missing or odd about an entry, in words, with the rule that asks for it. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly text: string;
}

/** Waiting longer than this is shown; S-7.2.10 asks for service as soon as possible. */
const longWaitMinutes = 15;

interface FindingRule<Entry> {
  readonly id: string;
  readonly rule: string;
  /** The finding in words; null where the entry is in order. */
  readonly find: (entry: Entry) => string | null;
}

/** S-7.4.3: everything that the daily check looks for in 电话咨询记录表. */
export const callRules: readonly FindingRule<CheckedCall>[] = [
  { id: 'notInvited', rule: 'S-7.1.2', find: (call) => (call.invited ? null : '未邀请看楼') },
  {
    id: 'noTimeProposed',
    rule: 'S-7.1.2',
    find: (call) => (call.invited && call.proposedOn === null ? '已邀请，没有约定时间' : null),
  },
  { id: 'noPhone', rule: 'S-7.1.3', find: (call) => (call.hasPhone ? null : '没有联系电话') },
  { id: 'noName', rule: 'S-7.1.3', find: (call) => (call.callerName === '' ? '未留名' : null) },
  { id: 'noChannel', rule: 'S-7.1.3', find: (call) => (call.channel === null ? '没有认知途径' : null) },
  { id: 'lateEntry', rule: '判客', find: ({ lateReason }) => lateText(lateReason) },
];

/** S-7.4.3: everything that the daily check looks for in 客户来访登记表. */
export const visitRules: readonly FindingRule<CheckedVisit>[] = [
  {
    id: 'noPhone',
    rule: 'S-7.2.7',
    find: (visit) =>
      visit.hasPhone ? null : visit.filledByCustomer ? '没有联系电话' : '没有联系电话（销售人员代填）',
  },
  {
    id: 'noSalesperson',
    rule: 'S-7.2.1',
    find: (visit) => (visit.salespersonName === null ? '没有销售人员' : null),
  },
  {
    id: 'leftUnserved',
    rule: 'S-7.2.10',
    find: (visit) => (visit.leftAt !== null && visit.servedAt === null ? '未接待就离开' : null),
  },
  {
    id: 'longWait',
    rule: 'S-7.2.10',
    find: ({ arrivedAt, servedAt }) => {
      const minutes = servedAt === null || arrivedAt === '' ? 0 : minutesBetween(arrivedAt, servedAt);
      return minutes > longWaitMinutes ? `等候 ${minutes} 分钟才接待` : null;
    },
  },
  {
    id: 'neverLeft',
    rule: 'S-7.2.10',
    find: (visit) => (visit.dayIsOver && visit.leftAt === null ? '没有离开时间' : null),
  },
  {
    id: 'ownerDiffers',
    rule: '判客',
    find: ({ ownerName, salespersonName }) =>
      ownerName !== null && salespersonName !== null && ownerName !== salespersonName
        ? `归属顾问是${ownerName}，由${salespersonName}接待`
        : null,
  },
  { id: 'twice', rule: '判客', find: (visit) => (visit.twice ? '同一客户当天登记了两次' : null) },
  {
    id: 'noIntention',
    rule: 'S-7.2.2',
    find: (visit) => (visit.intention === null ? '没有意向等级' : null),
  },
  { id: 'noChannel', rule: 'S-7.2.7', find: (visit) => (visit.channels === 0 ? '没有认知途径' : null) },
  {
    id: 'noOpinions',
    rule: 'S-7.2.9',
    find: (visit) => (visit.opinions === '' && visit.salespersonName !== null ? '没有记录客户意见' : null),
  },
  { id: 'lateEntry', rule: '判客', find: ({ lateReason }) => lateText(lateReason) },
];

/** S-7.4.3: what is missing or odd about an entry, in the order of the rules. */
export function findingsOf(entry: CheckableEntry): Finding[] {
  return entry.kind === 'call' ? apply(callRules, entry) : apply(visitRules, entry);
}

function apply<Entry>(rules: readonly FindingRule<Entry>[], entry: Entry): Finding[] {
  return rules.flatMap(({ id, rule, find }) => {
    const text = find(entry);
    return text === null ? [] : [{ id, rule, text }];
  });
}

function lateText(reason: string | null): string | null {
  return reason === null ? null : `补登：${reason}`;
}

function minutesBetween(from: string, to: string): number {
  const [fromHours = 0, fromMinutes = 0] = from.split(':').map(Number);
  const [toHours = 0, toMinutes = 0] = to.split(':').map(Number);
  return toHours * 60 + toMinutes - fromHours * 60 - fromMinutes;
}
