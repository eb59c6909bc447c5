import { useState } from 'react';

const pageRows = 12;

interface RowKeys {
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** Arrows and page keys walk through the rows, from the search field too; Enter opens. */
export function useRowKeys(count: number, open: (index: number) => void): RowKeys {
  const [wanted, setActive] = useState(-1);
  const active = Math.min(wanted, count - 1);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || count === 0 || !isOurs(event.target))
      return;
    if (event.key === 'Enter') return active >= 0 ? open(active) : undefined;
    const next = placeAfter(event.key, active, count);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  return { active, setActive, onKeyDown };
}

/** Selects and date fields have arrows of their own. */
function isOurs(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('.lt-list-search, [data-grid-body]') !== null;
}

function placeAfter(key: string, active: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, active + step));
}
