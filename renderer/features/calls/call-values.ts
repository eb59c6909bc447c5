import type { DraftForm } from '../../components/draft/read-draft.ts';

/** The call form as typed: every value a text or a list of texts, '' where nothing is. Budgets in 万元. */
export interface CallValues {
  readonly customerId: string | null;
  readonly phone: string;
  readonly callerName: string;
  readonly gender: string;
  readonly calledOn: string;
  readonly calledAt: string;
  /** 补登: why the call is entered on a later day. */
  readonly lateReason: string;
  /** Minutes and seconds, such as 3:20. */
  readonly length: string;
  /** Since when the timer runs, UTC ISO text; '' where it stands. */
  readonly timerSince: string;
  readonly takenById: string | null;
  readonly callKind: string;
  readonly channel: string;
  readonly asked: readonly string[];
  readonly askedText: string;
  readonly concern: string;
  readonly need: string;
  readonly promised: string;
  readonly unitTypes: readonly string[];
  readonly areaFrom: string;
  readonly areaTo: string;
  readonly budgetFrom: string;
  readonly budgetTo: string;
  /** yes, no, or '' while undecided, which counts as no. */
  readonly invited: string;
  readonly proposedOn: string;
  readonly proposedAt: string;
  /** yes makes an appointment for the time proposed. */
  readonly booking: string;
  readonly partySize: string;
  readonly specialNeeds: string;
  readonly intention: string;
  readonly remarks: string;
}
export type CallField = keyof CallValues;

const nothing: readonly string[] = [];

/** An empty form for a call at the given local date and time. */
export function blankCall(on: string, at: string): CallValues {
  return {
    customerId: null,
    phone: '',
    callerName: '',
    gender: '',
    calledOn: on,
    calledAt: at,
    lateReason: '',
    length: '',
    timerSince: '',
    takenById: null,
    callKind: 'first',
    channel: '',
    asked: nothing,
    askedText: '',
    concern: '',
    need: '',
    promised: '',
    unitTypes: nothing,
    areaFrom: '',
    areaTo: '',
    budgetFrom: '',
    budgetTo: '',
    invited: '',
    proposedOn: '',
    proposedAt: '',
    booking: 'yes',
    partySize: '2',
    specialNeeds: '',
    intention: '',
    remarks: '',
  };
}

/** These are there from the start; they alone make no call. */
const setByItself: ReadonlySet<CallField> = new Set(['calledOn', 'calledAt', 'customerId', 'timerSince']);

/** Whether nobody has typed anything yet. */
export function isBlankCall(values: CallValues): boolean {
  const blank = blankCall('', '');
  return (Object.keys(blank) as CallField[]).every(
    (field) => setByItself.has(field) || String(values[field] ?? '') === String(blank[field] ?? ''),
  );
}

/** How the form is kept while nobody has saved it. */
export const callDraft: DraftForm<CallValues> = {
  kind: 'call',
  blank: blankCall('', ''),
  ids: ['customerId', 'takenById'],
  isBlank: isBlankCall,
};
