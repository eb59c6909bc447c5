import { useQuery } from '@tanstack/react-query';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { customerCardTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { dayFilter } from '../visit-list/insert-visit-row.ts';

const shownVisits = 5;

/** The latest visits of whoever has this phone. */
export function CustomerHistory({ phone }: { phone: string }) {
  const { queries } = useOffice();
  const rows = useQuery(
    queries.visits.list.queryOptions({
      input: {
        filter: { ...dayFilter(''), from: null, to: null, text: phone },
        order: { by: 'visitedOn', descending: true },
        after: null,
        limit: shownVisits,
      },
    }),
  ).data?.rows;
  if (!rows || rows.length === 0) return null;
  return (
    <ul className="lt-customer-visits" aria-label={texts.history}>
      {rows.map((row) => (
        <li key={row.id}>
          <span>{row.visitedOn}</span>
          <span>{visitKindNames[row.visitKind]}</span>
          <span>{row.intention ?? ''}</span>
          <span>{row.salespersonName ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}
