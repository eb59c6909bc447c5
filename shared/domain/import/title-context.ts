import { cellText, type RawRow } from './cell.ts';
import { halfWidth } from './clean-text.ts';

/** The year and month that a sheet's name, the titles above its header and its file's name tell. */
export interface TitleContext {
  readonly year: number | null;
  readonly month: number | null;
}

/** Nearest first: the titles, then the sheet's name, then the file's. */
export function titleContext(fileName: string, sheetName: string, titles: readonly RawRow[]): TitleContext {
  const above = titles.flatMap((row) => row.cells.map((cell) => cellText(cell))).slice(0, 200);
  const texts = [...above, sheetName, fileName].map(halfWidth);
  const found = (pattern: RegExp) =>
    texts.map((text) => pattern.exec(text)?.[1]).find((match) => match !== undefined);
  const year = found(/(?<!\d)(20\d{2})\s*(?:年|[-._/](?=\d)|$|\D)/);
  const month = found(/(?<!\d)(1[0-2]|0?[1-9])\s*月/);
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
  };
}
