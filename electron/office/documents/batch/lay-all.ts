import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LaidForm } from '../../../../shared/forms/laid.ts';

const sheetsATurn = 20;

/** All forms, laid out; others of the office get their turn between. Rejects once the signal is aborted. */
export async function layAll(
  sheets: AsyncIterable<LaidForm> | Iterable<LaidForm>,
  signal?: AbortSignal,
  progress?: (done: number) => void,
): Promise<readonly LaidForm[]> {
  const all: LaidForm[] = [];
  for await (const form of sheets) {
    all.push(form);
    if (all.length % sheetsATurn > 0) continue;
    await nextTurn();
    progress?.(all.length);
    signal?.throwIfAborted();
  }
  signal?.throwIfAborted();
  return all;
}
