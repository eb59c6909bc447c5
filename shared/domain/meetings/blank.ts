import type { Minutes } from '../../contract/meetings.ts';
import { meetingTexts as texts } from '../../texts/meetings.ts';
import type { MeetingKind } from './kinds.ts';
import { figuresPeriod } from './period.ts';

/** Someone of the staff as a new meeting sees him. */
export interface MeetingPerson {
  readonly id: string;
  readonly name: string;
  readonly isChair: boolean;
  readonly isSalesperson: boolean;
  /** Why he is not there that day, by the roster; null where he is. */
  readonly away: string | null;
}

/** New minutes with what is known: S-7.4.1a all on-site salespeople attend, those who rest or are on leave are absent. */
export function blankMinutes(
  kind: MeetingKind,
  heldOn: string,
  known: {
    readonly people: readonly MeetingPerson[];
    readonly recorderId: string | null;
    readonly place: string;
  },
): Minutes {
  const chair = known.people.find((person) => person.isChair);
  const called = known.people.filter((person) => kind === 'service' && person.isSalesperson);
  const leading = [chair?.id, known.recorderId ?? undefined].filter((id) => id !== undefined);
  const away = called.filter((person) => person.away !== null && !leading.includes(person.id));
  const there = called.filter((person) => !away.includes(person)).map((person) => person.id);
  const period = figuresPeriod(kind, heldOn);
  return {
    kind,
    heldOn,
    beganAt: null,
    endedAt: null,
    place: known.place,
    chairId: chair?.id ?? null,
    recorderId: known.recorderId,
    presentIds: [...new Set([...leading, ...there])],
    guests: '',
    absent: away.map((person) => ({ staffId: person.id, reason: person.away ?? '' })),
    agenda: texts.agendas[kind],
    service: '',
    problems: '',
    opinions: '',
    decisions: '',
    figuresFrom: period.from,
    figuresTo: period.to,
    complaintReport: '',
    complaintOutcome: '',
    complaintNoFollowUp: '',
    reviews: [],
    items: [],
  };
}
