import { addDays } from './business-date.ts';

/** What happens to a customer whose owner let the days run out. */
export const lapseOutcomes = ['next', 'keep', 'supervisor'] as const;
export type LapseOutcome = (typeof lapseOutcomes)[number];

/** 判客: one version of an estate's rules, in force from a day until the next version's. */
export interface OwnershipRule {
  readonly validFrom: string;
  /** Days an ownership holds after a call, a visit, a contact of the owner. */
  readonly callDays: number;
  readonly visitDays: number;
  readonly contactDays: number;
  /** Whether only contacts count in which the customer was reached. */
  readonly reachedOnly: boolean;
  /** Whether entries made later than the day they speak of (补登) count. */
  readonly lateEntriesCount: boolean;
  /** next: whoever registers him next; keep: stays; supervisor: waits for a decision. */
  readonly afterLapse: LapseOutcome;
}

/** What holds until an office sets rules of its own. */
export const firstOwnershipRule: OwnershipRule = {
  validFrom: '1900-01-01',
  callDays: 30,
  visitDays: 30,
  contactDays: 30,
  reachedOnly: true,
  lateEntriesCount: true,
  afterLapse: 'next',
};

export const ownershipEventKinds = ['call', 'visit', 'contact', 'decision'] as const;
export type OwnershipEventKind = (typeof ownershipEventKinds)[number];

/** Something that bears on whose customer this is. */
export interface OwnershipEvent {
  readonly kind: OwnershipEventKind;
  readonly on: string;
  /** Whom it speaks for: who served, answered, contacted, or was decided for; null where nobody. */
  readonly staffId: string | null;
  readonly staffName: string;
  readonly reached: boolean;
  /** 补登: recorded later than the day it speaks of. */
  readonly late: boolean;
}

/** What an event did: founded or extended an ownership, moved it, or why it did nothing. */
export type OwnershipEffect =
  | 'founded'
  | 'extended'
  | 'moved'
  | 'decided'
  | 'nobody'
  | 'notReached'
  | 'lateEntry'
  | 'otherPerson'
  | 'lapsedBefore';

export interface JudgedEvent<Event extends OwnershipEvent = OwnershipEvent> {
  readonly event: Event;
  readonly effect: OwnershipEffect;
}

/** none: nobody has registered him; owned: valid on the day; lapsed: the days ran out. */
export interface OwnershipVerdict<Event extends OwnershipEvent = OwnershipEvent> {
  readonly state: 'none' | 'owned' | 'lapsed';
  readonly on: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
  /** The day from which the owner has him, and the last day on which that holds. */
  readonly since: string | null;
  readonly validUntil: string | null;
  /** The last event that counted, and the version of the rules that judged it. */
  readonly last: Event | null;
  readonly rule: OwnershipRule;
  readonly line: readonly JudgedEvent<Event>[];
}

interface Standing<Event> {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly since: string;
  readonly validUntil: string;
  readonly last: Event;
  readonly rule: OwnershipRule;
}

interface Judged<Event> {
  readonly standing: Standing<Event> | null;
  readonly effect: OwnershipEffect;
}

/**
 * 判客 (spec/reception.md, identity and claims): whose customer he is on a day, from the full line of contacts.
 * Ownership follows the first valid registration (call or visit) and lapses after the days of the rule that was in
 * force on the day of the last contact that counts. A visit that another serves keeps a valid owner.
 */
export function judgeOwnership<Event extends OwnershipEvent>(
  events: readonly Event[],
  rules: readonly OwnershipRule[],
  on: string,
): OwnershipVerdict<Event> {
  let standing: Standing<Event> | null = null;
  const line: JudgedEvent<Event>[] = [];
  for (const event of events.filter((one) => one.on <= on).toSorted(byDay)) {
    const judged: Judged<Event> = judgeEvent(standing, event, ruleOn(rules, event.on));
    standing = judged.standing;
    line.push({ event, effect: judged.effect });
  }
  if (!standing) return { ...nobody, on, rule: ruleOn(rules, on), line };
  return { ...standing, state: on <= standing.validUntil ? 'owned' : 'lapsed', on, line };
}

/** The version in force on a day: the newest that began by then. */
export function ruleOn(rules: readonly OwnershipRule[], on: string): OwnershipRule {
  const begun = rules
    .filter((rule) => rule.validFrom <= on)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return begun.at(-1) ?? firstOwnershipRule;
}

const nobody = {
  state: 'none',
  ownerId: null,
  ownerName: '',
  since: null,
  validUntil: null,
  last: null,
} as const;

function judgeEvent<Event extends OwnershipEvent>(
  standing: Standing<Event> | null,
  event: Event,
  rule: OwnershipRule,
): Judged<Event> {
  const keep = (effect: OwnershipEffect) => ({ standing, effect });
  const found = (effect: OwnershipEffect) => ({ standing: begin(event, rule), effect });
  if (event.kind === 'decision')
    return event.staffId === null ? { standing: null, effect: 'decided' } : found('decided');
  if (event.kind === 'contact' && rule.reachedOnly && !event.reached) return keep('notReached');
  if (event.late && !rule.lateEntriesCount) return keep('lateEntry');
  if (!standing) {
    if (event.staffId === null || event.kind === 'contact') return keep('nobody');
    return found('founded');
  }
  const extended = () => ({ standing: extend(standing, event, rule), effect: 'extended' as const });
  const lapsed = event.on > standing.validUntil;
  if (lapsed && rule.afterLapse === 'supervisor') return keep('lapsedBefore');
  if (event.staffId === standing.ownerId) return extended();
  if (!lapsed || rule.afterLapse === 'keep') return event.kind === 'visit' ? extended() : keep('otherPerson');
  if (event.staffId === null || event.kind === 'contact') return keep('nobody');
  return found('moved');
}

function begin<Event extends OwnershipEvent>(event: Event, rule: OwnershipRule): Standing<Event> {
  return {
    ownerId: event.staffId ?? '',
    ownerName: event.staffName,
    since: event.on,
    validUntil: addDays(event.on, daysAfter(event.kind, rule)),
    last: event,
    rule,
  };
}

/** A contact may never shorten what an earlier one gave. */
function extend<Event extends OwnershipEvent>(
  standing: Standing<Event>,
  event: Event,
  rule: OwnershipRule,
): Standing<Event> {
  const until = addDays(event.on, daysAfter(event.kind, rule));
  return until < standing.validUntil ? standing : { ...standing, validUntil: until, last: event, rule };
}

/** Days an event keeps the ownership alive; a decision holds like a visit. */
export function daysAfter(kind: OwnershipEventKind, rule: OwnershipRule): number {
  if (kind === 'call') return rule.callDays;
  return kind === 'contact' ? rule.contactDays : rule.visitDays;
}

function byDay(a: OwnershipEvent, b: OwnershipEvent): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
