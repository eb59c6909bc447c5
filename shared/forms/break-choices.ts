import type { Paragraph, Run } from './laid.ts';
import { lineLimit, runsWidth } from './lines.ts';

/** Breaks a list of choices only between two choices, so that no word is torn from its box: the gap there becomes a line end. */
export function breakChoices(paragraph: Paragraph, width: number): Paragraph {
  if (!paragraph.runs.some((run) => run.gap)) return paragraph;
  const limit = lineLimit(paragraph, width);
  const runs: Run[] = [];
  let line: Run[] = [];
  for (const { gap, choice } of splitAtGaps(paragraph.runs)) {
    const isFull = gap !== undefined && line.length > 0 && runsWidth([...line, gap, ...choice]) > limit;
    const joint = gap === undefined ? [] : [isFull ? { text: '\n' } : gap];
    runs.push(...joint, ...choice);
    line = isFull ? choice : [...line, ...joint, ...choice];
  }
  return { ...paragraph, runs };
}

function splitAtGaps(runs: readonly Run[]): readonly { gap?: Run; choice: Run[] }[] {
  const parts: { gap?: Run; choice: Run[] }[] = [{ choice: [] }];
  for (const run of runs) {
    if (run.gap) parts.push({ gap: run, choice: [] });
    else parts.at(-1)?.choice.push(run);
  }
  return parts;
}
