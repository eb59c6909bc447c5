import { memo } from 'react';
import type { VisitRow } from '../../../../shared/contract/visits.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { IntentionMark } from '../intention-mark.tsx';

interface VisitLineProps {
  readonly row: VisitRow;
  readonly onOpen: (id: string) => void;
}

/** One row of the register. */
export const VisitLine = memo(function VisitLine({ row, onOpen }: VisitLineProps) {
  return (
    <div className="lt-visit-line" data-voided={row.voided || undefined} onClick={() => onOpen(row.id)}>
      <span role="gridcell">{row.number}</span>
      <span role="gridcell">
        {row.visitedOn} <span className="lt-muted">{row.arrivedAt}</span>
      </span>
      <span role="gridcell">
        <strong>{row.customerName}</strong> <span className="lt-muted">{row.gender ?? ''}</span>
      </span>
      <span role="gridcell">{row.phones.map((phone) => formatPhone(phone.number)).join('、')}</span>
      <span role="gridcell">{visitKindNames[row.visitKind]}</span>
      <span role="gridcell">
        <IntentionMark level={row.intention} />
      </span>
      <span role="gridcell">{row.salespersonName ?? ''}</span>
      <span role="gridcell">{row.channels.join('、')}</span>
      <span role="gridcell">{row.unitTypes.join('、')}</span>
      <span role="gridcell">{row.partySize}</span>
    </div>
  );
});
