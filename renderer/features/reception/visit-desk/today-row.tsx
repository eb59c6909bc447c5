import { memo } from 'react';
import type { VisitRow } from '../../../../shared/contract/visits.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { IntentionMark } from '../intention-mark.tsx';

/** One visit of today in two short lines. */
export const TodayRow = memo(function TodayRow({
  row,
  onOpen,
}: {
  row: VisitRow;
  onOpen: (id: string) => void;
}) {
  return (
    <li>
      <button type="button" className="lt-today-row" onClick={() => onOpen(row.id)}>
        <span className="lt-today-time">{row.arrivedAt}</span>
        <span className="lt-today-name">{row.customerName}</span>
        <IntentionMark level={row.intention} />
        <span className="lt-today-phone">{row.phones[0] ? formatPhone(row.phones[0].number) : ''}</span>
        <span className="lt-today-more">
          {visitKindNames[row.visitKind]}
          {row.salespersonName ? ` · ${row.salespersonName}` : ''}
        </span>
      </button>
    </li>
  );
});
