import { paperMm } from './overlay-field.ts';

/** A line of the test page, in mm. */
export interface RuledLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What the test page shows: crosses at known places, and scales along the edges. */
export interface TestPage {
  readonly lines: readonly RuledLine[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

const arm = 8;
const edge = 20;

/** Crosses 20 mm from each edge and in the middle, with mm scales through them, to measure a printer's offset by. */
export function testPage(landscape: boolean): TestPage {
  const { width, height } = paperMm(landscape);
  const crosses = [
    [edge, edge],
    [width - edge, edge],
    [edge, height - edge],
    [width - edge, height - edge],
    [width / 2, height / 2],
  ] as const;
  const lines = crosses.flatMap(([x, y]) => [
    { x1: x - arm, y1: y, x2: x + arm, y2: y },
    { x1: x, y1: y - arm, x2: x, y2: y + arm },
  ]);
  const labels = crosses.map(([x, y]) => ({ x: x + 1.5, y: y - 1.5, text: `${x} , ${y}` }));
  return {
    lines: [...lines, ...scale(width - 2 * edge, 'across'), ...scale(height - 2 * edge, 'down')],
    labels: [...labels, ...numbers(width - 2 * edge, 'across'), ...numbers(height - 2 * edge, 'down')],
  };
}

/** A stroke each mm, longer at 5 and 10. */
function scale(length: number, way: 'across' | 'down'): RuledLine[] {
  const start = edge + arm + 2;
  return Array.from({ length: Math.floor(length - 2 * (arm + 2)) + 1 }, (_, mm): RuledLine => {
    const at = start + mm;
    const long = at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 2;
    return way === 'across'
      ? { x1: at, y1: edge, x2: at, y2: edge + long }
      : { x1: edge, y1: at, x2: edge + long, y2: at };
  });
}

function numbers(length: number, way: 'across' | 'down'): TestPage['labels'] {
  const tens = Array.from({ length: Math.floor(length / 10) }, (_, i) => 30 + i * 10);
  return tens
    .filter((at) => at > edge + arm + 2 && at < edge + length - arm - 2)
    .map((at) =>
      way === 'across'
        ? { x: at - 1.5, y: edge + 7, text: String(at) }
        : { x: edge + 5, y: at + 1, text: String(at) },
    );
}
