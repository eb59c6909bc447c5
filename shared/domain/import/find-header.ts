import { cellText, isBlank, isSpecial, type RawCell, type RawRow } from './cell.ts';
import { matchHeading } from './heading.ts';
import { importKinds, type ImportKind } from './import-kind.ts';

export interface FoundHeader {
  readonly kind: ImportKind;
  /** index in the given rows of the first heading row */
  readonly index: number;
  /** one heading row, or two where 需求 stands over 户型 and 面积 */
  readonly height: 1 | 2;
  /** a heading for every column from A on; empty text where there is none */
  readonly headings: readonly string[];
}

const deepestHeader = 30;

/**
 * Finds the header under titles, dates and 填表人 lines: the row (or two rows) among the first 30 whose cells name the most
 * different fields of one kind of register, at least two of them and at least a quarter of its texts. Null when there is none.
 */
export function findHeader(rows: readonly RawRow[]): FoundHeader | null {
  let best: { header: FoundHeader; score: number } | null = null;
  for (let index = 0; index < Math.min(rows.length, deepestHeader); index++) {
    for (const candidate of candidatesAt(rows, index)) {
      const score = scoreOf(candidate);
      if (score > (best?.score ?? 0)) best = { header: candidate, score };
    }
  }
  return best?.header ?? null;
}

/** The headings of a row, or of two rows, joined. */
export function headingsAt(rows: readonly RawRow[], index: number, height: 1 | 2): readonly string[] {
  const upper = rows[index]?.cells ?? [];
  if (height === 1) return upper.map((cell) => headingText(cell));
  const lower = rows[index + 1]?.cells ?? [];
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const below = headingText(lower[column]);
    return below === '' ? headingText(upper[column]) : below;
  });
}

function candidatesAt(rows: readonly RawRow[], index: number): FoundHeader[] {
  const row = rows[index];
  if (!row || !looksLikeHeadings(row.cells)) return [];
  const next = rows[index + 1];
  const heights: (1 | 2)[] = next && looksLikeHeadings(next.cells) ? [1, 2] : [1];
  return heights.flatMap((height) =>
    importKinds.map((kind) => ({ kind, index, height, headings: headingsAt(rows, index, height) })),
  );
}

/** Distinct fields count 10, a very heading more than one that only holds it; a second row must earn its place. */
function scoreOf({ kind, headings, height }: FoundHeader): number {
  const fields = new Set<string>();
  let strength = 0;
  for (const heading of headings) {
    const match = matchHeading(heading, kind);
    if (!match || fields.has(match.field.key)) continue;
    fields.add(match.field.key);
    strength += match.strength + (match.field.required ? 1 : 0);
  }
  const texts = headings.filter((heading) => heading !== '').length;
  return fields.size < 2 || fields.size * 4 < texts ? 0 : fields.size * 10 + strength - (height - 1) * 5;
}

/** Headings are short texts; a date, a number or a sentence among them tells of data or of a title. */
function looksLikeHeadings(cells: readonly RawCell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2) return false;
  return filled.every((cell) =>
    typeof cell === 'string'
      ? cell.trim().length <= 30 && !/^\d+$/.test(cell.trim())
      : isSpecial(cell) && cell.kind === 'merged',
  );
}

function headingText(cell: RawCell | undefined): string {
  const special = cell !== undefined && isSpecial(cell) ? cell : null;
  return (special?.kind === 'across' ? special.text : cellText(cell)).replace(/\s+/g, ' ').trim();
}
