import type { PeriodFigures } from '../period-figures.ts';
import type { MeetingKind } from './kinds.ts';

/** Minutes as they are read and printed: names instead of ids, figures and earlier items as they were known. */
export interface MeetingDocument {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly number: string;
  readonly company: string;
  readonly estate: string;
  readonly heldOn: string;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly present: readonly string[];
  readonly guests: string;
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
  readonly agenda: string;
  readonly lastItems: readonly ReviewedItem[];
  readonly service: string;
  readonly problems: string;
  readonly figures: PeriodFigures;
  /** C1-7.4.3; null where the kind discusses none. */
  readonly complaints: {
    readonly report: string;
    readonly outcome: string;
    readonly noFollowUp: string;
  } | null;
  readonly opinions: string;
  readonly decisions: string;
  readonly items: readonly DecidedItem[];
  readonly copyTo: string;
  /** The signer's post and name and the day; null while nobody has signed. */
  readonly signature: { readonly role: string; readonly name: string; readonly on: string } | null;
  /** Whose signature is asked for. */
  readonly signer: string;
}

/** An earlier meeting's item as it stood in this one. */
export interface ReviewedItem {
  readonly itemId: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly meetingNumber: string;
  readonly done: boolean;
  readonly doneOn: string | null;
  readonly overdue: boolean;
  readonly note: string;
  readonly ofComplaints: boolean;
}

export interface DecidedItem {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly ofComplaints: boolean;
}

/** A text of one point a line as its points: empty lines and numbers typed by hand (1、 2. （3）) left out. */
export function pointsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(typedNumber, ''))
    .filter((line) => line !== '');
}

const typedNumber = /^(?:[（(]?\d{1,2}[)）]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[一二三四五六七八九十]{1,2}、)\s*/u;
