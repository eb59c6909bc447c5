import type { CallFilter, CallOrder, CallRow } from '../../../shared/contract/calls.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { unnamedCaller } from '../../../shared/domain/call-choices.ts';

/** A filter that lets every valid call through. */
export const everyCall: CallFilter = {
  from: null,
  to: null,
  takenById: null,
  channel: null,
  intention: null,
  callKind: null,
  invited: null,
  text: '',
  voided: false,
};
export const latestFirst: CallOrder = { by: 'calledOn', descending: true };

export const callerOf = (row: CallRow): string => row.callerName || unnamedCaller;
export const phoneOf = (row: CallRow): string => (row.phone ? formatPhone(row.phone.number) : '');

/** The time proposed in short, such as 11-28 10:00. */
export function proposedOf(row: CallRow): string {
  return [row.proposedOn?.slice(5), row.proposedAt].filter(Boolean).join(' ');
}

/** A rate from 0 to 1 as whole per cent; — where nothing was counted. */
export function percent(rate: number | null | undefined): string {
  return typeof rate === 'number' ? `${Math.round(rate * 100)}%` : '—';
}
