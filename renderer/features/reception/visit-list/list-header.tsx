import { memo } from 'react';
import type { VisitOrder } from '../../../../shared/contract/visits.ts';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';
import { type SortColumn, SortHead } from '../../../components/list/sort-head.tsx';

const { columns: titles } = texts;
const columns: readonly SortColumn<VisitOrder['by']>[] = [
  { key: 'number', title: titles.number, sort: 'number', lastFirst: true },
  { key: 'visitedOn', title: titles.visitedOn, sort: 'visitedOn', lastFirst: true },
  { key: 'customer', title: titles.customer },
  { key: 'phone', title: titles.phone },
  { key: 'kind', title: titles.kind },
  { key: 'intention', title: titles.intention, sort: 'intention' },
  { key: 'salesperson', title: titles.salesperson, sort: 'salesperson' },
  { key: 'channels', title: titles.channels },
  { key: 'unitTypes', title: titles.unitTypes },
  { key: 'party', title: titles.party },
];

interface ListHeaderProps {
  readonly order: VisitOrder;
  readonly onSort: (order: VisitOrder) => void;
}

/** Column heads of the register of visits. */
export const ListHeader = memo(function ListHeader({ order, onSort }: ListHeaderProps) {
  return (
    <SortHead
      className="lt-visit-line lt-visit-head"
      columns={columns}
      order={order}
      labelOf={texts.sortBy}
      onSort={onSort}
    />
  );
});
