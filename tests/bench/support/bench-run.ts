import type { Figure } from './result.ts';

/** How this run of the benches was asked for. */
export interface BenchRun {
  /** Small and once, to see that the bench still works; the figures mean nothing. */
  readonly smoke: boolean;
  /** Offices to measure, by customers and visits. */
  readonly sizes: readonly number[];
}

export type Bench = (run: BenchRun) => Promise<Figure[]>;
