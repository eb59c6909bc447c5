import type { VisitFilter, VisitRow } from '../../../../shared/contract/visits.ts';
import type { Office } from '../../../api/office.ts';

export const deskRows = 50;

/** The filter of the desk's list: one day, everything valid. */
export function dayFilter(day: string): VisitFilter {
  return {
    from: day,
    to: day,
    salespersonId: null,
    channel: null,
    intention: null,
    visitKind: null,
    text: '',
    voided: false,
  };
}

/** The query of the desk's list, latest first. */
export function dayListOptions({ queries }: Pick<Office, 'queries'>, day: string) {
  return queries.visits.list.queryOptions({
    input: {
      filter: dayFilter(day),
      order: { by: 'visitedOn', descending: true },
      after: null,
      limit: deskRows,
    },
  });
}

/** Puts a visit just saved at the top of its day, in the frame in which the office answered. */
export function insertVisitRow(office: Office, row: VisitRow): void {
  office.cache.setQueryData(dayListOptions(office, row.visitedOn).queryKey, (list) =>
    list
      ? { ...list, rows: [row, ...list.rows.filter((other) => other.id !== row.id)].slice(0, deskRows) }
      : list,
  );
}
