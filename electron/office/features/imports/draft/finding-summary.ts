import type { ImportAnalysis } from '../../../../../shared/contract/imports.ts';
import type { Finding } from '../../../../../shared/domain/import/finding.ts';

type Line = ImportAnalysis['findings'][number];
const ranks = { error: 0, warning: 1, note: 2 } as const;

/** How often each thing was found over all the rows, with an example each. */
export class FindingSummary {
  readonly #byCode = new Map<string, Line>();

  add(findings: readonly Finding[]): void {
    for (const { code, level, cause } of findings) {
      const line = this.#byCode.get(code);
      if (line) line.count++;
      else this.#byCode.set(code, { code, level, count: 1, example: cause });
    }
  }

  /** Errors first, then by number. */
  list(): Line[] {
    return [...this.#byCode.values()].toSorted(
      (a, b) => ranks[a.level] - ranks[b.level] || b.count - a.count,
    );
  }
}
