import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import './virtual-rows.css';

interface VirtualRowsProps {
  readonly label: string;
  readonly header: ReactNode;
  /** Rows at hand; `total` may be more. */
  readonly count: number;
  readonly total: number;
  readonly rowHeight: number;
  /** The row under the keyboard; -1 where none is. */
  readonly active: number;
  readonly row: (index: number) => ReactNode;
  readonly keyOf: (index: number) => string;
  readonly onNearEnd: () => void;
  readonly foot: ReactNode;
}
const nearEndRows = 30;

/** A grid of any length of which only the visible rows are drawn; `active` is kept in sight. */
export function VirtualRows(props: VirtualRowsProps) {
  const { label, header, count, total, rowHeight, active, row, keyOf, onNearEnd, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used here
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0 && last >= count - nearEndRows) onNearEnd();
  }, [count, last, onNearEnd]);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);
  return (
    <div className="lt-rows">
      <div
        className="lt-rows-grid"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-readonly="true"
      >
        <div className="lt-rows-head" role="rowgroup">
          {header}
        </div>
        {count > 0 ? (
          <div
            className="lt-rows-scroller"
            role="rowgroup"
            ref={scroller}
            tabIndex={0}
            data-grid-body
            aria-activedescendant={active >= 0 && active < count ? rowId(active) : undefined}
          >
            <div className="lt-rows-all" style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => (
                <div
                  key={item.key}
                  id={rowId(item.index)}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={item.index === active}
                  className="lt-row"
                  style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
                >
                  {row(item.index)}
                </div>
              ))}
            </div>
            {foot}
          </div>
        ) : null}
      </div>
      {/* Without rows, what says so is no part of the grid. */}
      {count > 0 ? null : <div className="lt-rows-scroller">{foot}</div>}
    </div>
  );
}

const rowId = (index: number): string => `lt-row-${index}`;
