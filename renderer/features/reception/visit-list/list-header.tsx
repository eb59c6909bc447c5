import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { memo } from 'react';
import type { VisitOrder } from '../../../../shared/contract/visits.ts';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';

const columns: readonly { readonly key: keyof typeof texts.columns; readonly sort?: VisitOrder['by'] }[] = [
  { key: 'number', sort: 'number' },
  { key: 'visitedOn', sort: 'visitedOn' },
  { key: 'customer' },
  { key: 'phone' },
  { key: 'kind' },
  { key: 'intention', sort: 'intention' },
  { key: 'salesperson', sort: 'salesperson' },
  { key: 'channels' },
  { key: 'unitTypes' },
  { key: 'party' },
];

interface ListHeaderProps {
  readonly order: VisitOrder;
  readonly onSort: (order: VisitOrder) => void;
}

/** Column heads; those that sort are buttons. */
export const ListHeader = memo(function ListHeader({ order, onSort }: ListHeaderProps) {
  return (
    <div className="lt-visit-line lt-visit-head" role="row" aria-rowindex={1}>
      {columns.map(({ key, sort }) => {
        const sorted = sort === order.by;
        const title = texts.columns[key];
        return (
          <span
            key={key}
            role="columnheader"
            aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            {sort ? (
              <button
                type="button"
                aria-label={texts.sortBy(title)}
                onClick={() =>
                  onSort({
                    by: sort,
                    descending: sorted ? !order.descending : sort === 'visitedOn' || sort === 'number',
                  })
                }
              >
                {title}
                <SortMark sorted={sorted} descending={order.descending} />
              </button>
            ) : (
              title
            )}
          </span>
        );
      })}
    </div>
  );
});

function SortMark({ sorted, descending }: { sorted: boolean; descending: boolean }) {
  if (!sorted) return <CaretDownFilled className="lt-sort-idle" />;
  return descending ? <CaretDownFilled /> : <CaretUpFilled />;
}
