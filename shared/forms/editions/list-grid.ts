import type { FormDescription, GridBlock, GridRow, RepeatedRow } from '../model.ts';

/** The list of a form: a table with one heading row and one row a record, cell under cell. */
export interface ListGrid {
  readonly block: GridBlock;
  readonly header: GridRow;
  readonly repeated: RepeatedRow;
  /** One a column, in order. */
  readonly columns: readonly ListColumn[];
}

export interface ListColumn {
  /** The row's value that it shows; its place where it shows none or several. */
  readonly key: string;
  readonly heading: string;
}

/** The first list of a form; undefined where it has none whose cells stand plainly under its headings. */
export function listGrid(form: FormDescription): ListGrid | undefined {
  for (const block of form.sheets.flatMap((sheet) => sheet.body)) {
    const found = block.kind === 'grid' ? asList(block) : undefined;
    if (found) return found;
  }
  return undefined;
}

function asList(block: GridBlock): ListGrid | undefined {
  const at = block.rows.findIndex((row) => 'each' in row);
  const repeated = block.rows[at];
  const header = block.rows[at - 1];
  if (!repeated || !('each' in repeated) || !header || 'each' in header || !header.header) return undefined;
  const isPlain = [header, repeated.row].every(
    (row) =>
      row.cells.length === block.columns.length &&
      row.cells.every((cell) => (cell.span ?? 1) === 1 && (cell.rowSpan ?? 1) === 1),
  );
  if (!isPlain || block.rows.length !== at + 1 || at !== 1) return undefined;
  const columns = repeated.row.cells.map((cell, index) => {
    const values = cell.text.flat().filter((piece) => typeof piece !== 'string');
    const [only] = values;
    const key = only && 'value' in only && values.length === 1 ? only.value : `column${index + 1}`;
    return { key, heading: plainText(header.cells[index]?.text ?? []) };
  });
  return { block, header, repeated, columns };
}

/** The fixed text of a cell, its lines joined. */
export function plainText(text: GridRow['cells'][number]['text']): string {
  return text
    .flat()
    .filter((piece) => typeof piece === 'string')
    .join('')
    .replace(/\n/g, '');
}
