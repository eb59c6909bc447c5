import { addDays, weekStart } from '../business-date.ts';
import { type MeetingKind, meetingRules } from './kinds.ts';

/** A week or month in which a meeting must be held, and whether it was. Dates YYYY-MM-DD, inclusive. */
export interface MeetingObligation {
  readonly kind: MeetingKind;
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly held: boolean;
  /** The period is over and nothing was held. */
  readonly missed: boolean;
}

/**
 * S-7.4.1a, S-7.4.2: this and the last week's service meeting, this and the last month's sales meeting; those of before
 * `since`, when the office began to use the program, are nobody's business.
 */
export function meetingObligations(
  held: readonly { readonly kind: MeetingKind; readonly heldOn: string }[],
  { today, since }: { readonly today: string; readonly since: string },
): MeetingObligation[] {
  const monday = weekStart(today);
  const month = monthOf(today);
  const spans = [
    { kind: 'service' as const, from: addDays(monday, -7), to: addDays(monday, -1) },
    { kind: 'service' as const, from: monday, to: addDays(monday, 6) },
    { kind: 'sales' as const, ...monthOf(addDays(month.from, -1)) },
    { kind: 'sales' as const, ...month },
  ];
  return spans
    .filter((span) => span.from >= since || span.to >= today)
    .map((span) => {
      const isHeld = held.some(
        (one) => one.kind === span.kind && one.heldOn >= span.from && one.heldOn <= span.to,
      );
      return {
        ...span,
        rule: meetingRules[span.kind].rule ?? '',
        held: isHeld,
        missed: !isHeld && span.to < today,
      };
    });
}

/** The first and last day of the date's month. */
export function monthOf(date: string): { from: string; to: string } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${to.slice(0, 8)}01`, to };
}
