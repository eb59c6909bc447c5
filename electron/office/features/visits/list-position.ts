/** Where a row stands in the register's order: the sort key's value (null: it has none), then day and seq. */
export interface ListPosition {
  readonly key: string | number | null;
  /** The day of the visit; the day that the number names where the order is that of numbers. */
  readonly day: string;
  readonly seq: number;
}

/** Compares by key, day and seq; rows without the key come last, whichever way the order goes. */
export function comparePositions(descending: boolean): (a: ListPosition, b: ListPosition) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (a.key !== b.key) {
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
      return a.key < b.key ? -sign : sign;
    }
    if (a.day !== b.day) return a.day < b.day ? -sign : sign;
    return (a.seq - b.seq) * sign;
  };
}

/** The first `limit` of the positions, in order, that come after one. */
export function pageOf(
  positions: readonly ListPosition[],
  descending: boolean,
  after: ListPosition | null,
  limit: number,
): ListPosition[] {
  const compare = comparePositions(descending);
  const later = after ? positions.filter((position) => compare(position, after) > 0) : positions;
  return later.toSorted(compare).slice(0, limit);
}
