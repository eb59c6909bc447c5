/** Rows of a list that is typed; a cell is a text, the columns are those of the form. */
export type ListRows = readonly (readonly string[])[];

/** As many as the office prints at once. */
export const mostRows = 500;

export function emptyRow(columns: number): readonly string[] {
  return Array.from({ length: columns }, () => '');
}

/** The rows with one cell changed. */
export function withCell(rows: ListRows, row: number, column: number, text: string): ListRows {
  return rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? text : cell)) : cells,
  );
}

/** The rows with an empty one behind `row`. */
export function withRowAfter(rows: ListRows, row: number, columns: number): ListRows {
  return [...rows.slice(0, row + 1), emptyRow(columns), ...rows.slice(row + 1)].slice(0, mostRows);
}

/** The rows without one; an empty one stays where it was the last. */
export function withoutRow(rows: ListRows, row: number, columns: number): ListRows {
  const rest = rows.filter((_, index) => index !== row);
  return rest.length === 0 ? [emptyRow(columns)] : rest;
}

/**
 * What was copied from a sheet, written into the cells from one on; rows are added where they are needed. What lies
 * beyond the last column joins it, so that nothing is lost. Undefined where it is one cell only, which is plain text.
 */
export function withPasted(
  rows: ListRows,
  at: { readonly row: number; readonly column: number },
  text: string,
  columns: number,
): ListRows | undefined {
  const pasted = sheetCells(text);
  if (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2) return undefined;
  const next = rows.map((cells) => [...cells]);
  for (const [index, cells] of pasted.entries()) {
    const row = (next[at.row + index] ??= [...emptyRow(columns)]);
    const room = columns - at.column;
    const fitting = [...cells.slice(0, room - 1), cells.slice(room - 1).join(' ')];
    for (const [offset, cell] of fitting.slice(0, room).entries()) {
      if (offset < cells.length) row[at.column + offset] = cell;
    }
  }
  return next.slice(0, mostRows);
}

/** Cells of text from Excel: tabs between columns, line ends between rows, quotes round cells that hold either. */
function sheetCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']];
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < plain.length; index++) {
    const sign = plain[index]!;
    const row = rows.at(-1)!;
    const cell = row.at(-1)!;
    if (sign === '"' && quoted && plain[index + 1] === '"') row[row.length - 1] = cell + plain[++index];
    else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === '\t' && !quoted) row.push('');
    else if (sign === '\n' && !quoted) rows.push(['']);
    else row[row.length - 1] = cell + sign;
  }
  return rows;
}
