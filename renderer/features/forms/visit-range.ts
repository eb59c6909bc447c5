import type { VisitFilter, VisitOrder } from '../../../shared/contract/visits.ts';

/** All visits of the days from … to (YYYY-MM-DD), oldest first, as a register is read. */
export function rangeOf(from: string, to: string): { filter: VisitFilter; order: VisitOrder } {
  return {
    filter: {
      from,
      to,
      salespersonId: null,
      channel: null,
      intention: null,
      visitKind: null,
      text: '',
      voided: false,
    },
    order: { by: 'visitedOn', descending: false },
  };
}
