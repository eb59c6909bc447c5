/**
 * How the daily check stands with an entry: open, not looked at; ticked, in order; changed, ticked and then corrected by
 * somebody; sentBack, to be corrected; corrected or answered, to be looked at again.
 */
export const checkStates = ['open', 'ticked', 'changed', 'sentBack', 'corrected', 'answered'] as const;
export type CheckState = (typeof checkStates)[number];

/** What the check noted of an entry, and the entry's version then. */
export interface NotedCheck {
  readonly state: 'ticked' | 'sentBack';
  readonly entryVersion: number;
  readonly answer: string;
}

/** S-7.4.3: a correction after the check shows by the entry's version, so that nobody has to report it. */
export function checkState(noted: NotedCheck | null, version: number): CheckState {
  if (noted === null) return 'open';
  const isNewer = version > noted.entryVersion;
  if (noted.state === 'ticked') return isNewer ? 'changed' : 'ticked';
  if (isNewer) return 'corrected';
  return noted.answer === '' ? 'sentBack' : 'answered';
}

/** Whether the supervisor must still look at the entry before he signs the day; what has no finding he ticks by signing. */
export function mustBeLookedAt(state: CheckState, findings: number): boolean {
  return state === 'changed' || (state === 'open' && findings > 0);
}
