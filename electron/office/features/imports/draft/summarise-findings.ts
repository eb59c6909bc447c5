import type { ImportAnalysis } from '../../../../../shared/contract/imports.ts';
import type { DraftEntry } from './draft-types.ts';

const ranks = { error: 0, warning: 1, note: 2 } as const;

/** How often each thing was found over all the rows, errors first, then by number; an example each. */
export function summariseFindings(entries: readonly DraftEntry[]): ImportAnalysis['findings'] {
  const byCode = new Map<
    string,
    { code: string; level: keyof typeof ranks; count: number; example: string }
  >();
  for (const entry of entries) {
    for (const { code, level, cause } of entry.findings) {
      const known = byCode.get(code);
      if (known) known.count++;
      else byCode.set(code, { code, level, count: 1, example: cause });
    }
  }
  return [...byCode.values()].toSorted((a, b) => ranks[a.level] - ranks[b.level] || b.count - a.count);
}
