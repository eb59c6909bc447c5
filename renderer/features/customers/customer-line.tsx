import { memo } from 'react';
import type { CustomerLine as Row } from '../../../shared/contract/customers.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { IntentionMark } from '../reception/intention-mark.tsx';

interface CustomerLineProps {
  readonly row: Row;
  readonly onOpen: (id: string) => void;
}

/** One row of the list of customers. */
export const CustomerLine = memo(function CustomerLine({ row, onOpen }: CustomerLineProps) {
  return (
    <div className="lt-customer-line" onClick={() => onOpen(row.id)}>
      <span role="gridcell">
        <strong>{row.name}</strong> <span className="lt-muted">{row.gender ?? ''}</span>
      </span>
      <span role="gridcell">{row.phones.map((phone) => formatPhone(phone.number)).join('、')}</span>
      <span role="gridcell">
        <IntentionMark level={row.intention} />
      </span>
      <span role="gridcell">{row.ownerName ?? ''}</span>
      <span role="gridcell">{row.lastVisitOn ?? ''}</span>
    </div>
  );
});
