import { memo } from 'react';
import { visitListTexts } from '../../../../shared/texts/reception.ts';

interface Counts {
  readonly total: number;
  readonly first: number;
  readonly return: number;
}
const format = new Intl.NumberFormat('zh-CN');

/** How many visits the filter lets through; said to screen readers when it changes. */
export const ListCounts = memo(function ListCounts({ counts }: { counts: Counts | undefined }) {
  return (
    <span className="lt-list-counts" role="status">
      {counts
        ? visitListTexts.counts(
            format.format(counts.total),
            format.format(counts.first),
            format.format(counts.return),
          )
        : ''}
    </span>
  );
});
