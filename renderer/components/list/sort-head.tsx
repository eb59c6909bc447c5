import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface Order<S extends string> {
  readonly by: S;
  readonly descending: boolean;
}

export interface SortColumn<S extends string> {
  readonly key: string;
  readonly title: string;
  /** what the register is sorted by when the head is pressed */
  readonly sort?: S;
  /** sorts from the last to the first at the first press, as days do */
  readonly lastFirst?: boolean;
}

interface SortHeadProps<S extends string> {
  readonly className: string;
  readonly columns: readonly SortColumn<S>[];
  readonly order: Order<S>;
  readonly labelOf: (title: string) => string;
  readonly onSort: (order: Order<S>) => void;
}

/** Column heads of a register; those that sort are buttons, and a second press turns the order round. */
export function SortHead<S extends string>({ className, columns, order, labelOf, onSort }: SortHeadProps<S>) {
  return (
    <div className={className} role="row" aria-rowindex={1}>
      {columns.map(({ key, title, sort, lastFirst = false }) => {
        if (!sort) return <Head key={key}>{title}</Head>;
        const sorted = sort === order.by;
        const next = { by: sort, descending: sorted ? !order.descending : lastFirst };
        return (
          <Head key={key} sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}>
            <button type="button" aria-label={labelOf(title)} onClick={() => onSort(next)}>
              {title}
              <SortMark sorted={sorted} descending={order.descending} />
            </button>
          </Head>
        );
      })}
    </div>
  );
}

interface HeadProps {
  readonly sort?: 'ascending' | 'descending' | undefined;
  readonly children: ReactNode;
}

function Head({ sort, children }: HeadProps) {
  return (
    <span role="columnheader" aria-sort={sort}>
      {children}
    </span>
  );
}

function SortMark({ sorted, descending }: { sorted: boolean; descending: boolean }) {
  if (!sorted) return <CaretDownFilled className="lt-sort-idle" />;
  return descending ? <CaretDownFilled /> : <CaretUpFilled />;
}
