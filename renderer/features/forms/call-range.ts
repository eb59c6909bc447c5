import type { CallFilter } from '../../../shared/contract/calls.ts';

/** Calls from day to day ('' where open), oldest first. */
export function callRangeOf(from: string, to: string) {
  const filter: CallFilter = {
    from: from || null,
    to: to || null,
    takenById: null,
    channel: null,
    intention: null,
    callKind: null,
    invited: null,
    text: '',
    voided: false,
  };
  return { filter, order: { by: 'calledOn', descending: false } } as const;
}
