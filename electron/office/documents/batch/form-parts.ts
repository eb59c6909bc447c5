import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LaidForm } from '../../../../shared/forms/laid.ts';

const pagesAtOnce = 100;
const sheetsATurn = 20;

/** Forms in groups of some 100 pages, laid out as they are needed. */
export async function* inParts(
  forms: AsyncIterable<LaidForm> | Iterable<LaidForm>,
): AsyncGenerator<readonly LaidForm[]> {
  let part: LaidForm[] = [];
  for await (const form of forms) {
    part.push(form);
    // Others of the office get their turn between.
    if (part.length % sheetsATurn === 0) await nextTurn();
    if (countPages(part) < pagesAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

export function countPages(forms: readonly LaidForm[]): number {
  return forms.reduce((sum, form) => sum + form.pages.length, 0);
}
