import type { Minutes } from '../../contract/meetings.ts';
import { addDays, weekStart } from '../business-date.ts';
import type { MeetingKind } from './kinds.ts';

// A meeting in the first half of a month looks back on the month before.
const lastDayOfLookingBack = 15;

/**
 * The days whose figures a meeting looks at unless someone chooses others: a monthly one its month (in its first half
 * the month before), any other the week up to the meeting, on a Monday or Tuesday the week before. Dates YYYY-MM-DD, inclusive.
 */
export function figuresPeriod(kind: MeetingKind, heldOn: string): { from: string; to: string } {
  if (kind === 'sales') {
    const first = `${heldOn.slice(0, 8)}01`;
    if (Number(heldOn.slice(8)) > lastDayOfLookingBack) return { from: first, to: heldOn };
    const to = addDays(first, -1);
    return { from: `${to.slice(0, 8)}01`, to };
  }
  const monday = weekStart(heldOn);
  if (heldOn > addDays(monday, 1)) return { from: monday, to: heldOn };
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** The meeting put on another day: figures that nobody chose otherwise follow it. */
export function movedTo(
  minutes: Pick<Minutes, 'kind' | 'heldOn' | 'figuresFrom' | 'figuresTo'>,
  heldOn: string,
): Partial<Minutes> {
  const usual = figuresPeriod(minutes.kind, minutes.heldOn);
  if (minutes.figuresFrom !== usual.from || minutes.figuresTo !== usual.to) return { heldOn };
  const { from, to } = figuresPeriod(minutes.kind, heldOn);
  return { heldOn, figuresFrom: from, figuresTo: to };
}
