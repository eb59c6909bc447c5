import type { Block, FormDescription, GridBlock, GridCell, GridRow, RepeatedRow } from '../model.ts';
import { textStyles } from '../text-styles.ts';
import { adjustList } from './adjust-list.ts';
import type { FormChanges } from './changes.ts';
import { rowKey } from './hideable-parts.ts';
import { listGrid } from './list-grid.ts';

/**
 * The office's own edition of a form: another description, which every writer draws like any other. Changes that do
 * not fit (check-changes.ts) are to be refused before; columns for which there is no room are left out.
 */
export function adjustForm(form: FormDescription, changes: FormChanges): FormDescription {
  const title = changes.title ?? form.title;
  const number = changes.number ?? form.number ?? '';
  const list = listGrid(form)?.block;
  const { number: _, ...rest } = form;
  const block = (each: Block): Block => {
    if (each === list) return withRoom(adjustList(form, each, changes), changes.footer);
    if (each.kind === 'grid') return { ...each, rows: each.rows.filter(staying(changes)) };
    return each;
  };
  return {
    ...rest,
    title,
    ...(number === '' ? {} : { number }),
    sheets: form.sheets.map((sheet) => ({
      head: sheet.head.map((each) => renamed(each, title, number)),
      body: [...sheet.body.map(block), ...footerOf(changes.footer)],
    })),
  };
}

/** A blank list gives up lines for the footer, so that it stays on its page. */
function withRoom(list: GridBlock, footer: string): GridBlock {
  const lines = footerOf(footer).length;
  if (lines === 0) return list;
  const needed = footerSpace + lines * textStyles.small.pitch;
  return {
    ...list,
    rows: list.rows.map((row) => {
      if (!('each' in row) || row.blankRows === undefined) return row;
      const taken = Math.ceil(needed / (row.row.height ?? 24));
      return { ...row, blankRows: Math.max(fewestBlankRows, row.blankRows - taken) };
    }),
  };
}

const fewestBlankRows = 3;
const footerSpace = 6;

/** A signature stays, whatever of the rows above it is left out. */
function staying({ hidden }: FormChanges): (row: GridRow | RepeatedRow) => boolean {
  return (row) => {
    const key = 'each' in row ? undefined : rowKey(row);
    return key === undefined || !hidden.includes(key);
  };
}

function renamed(block: Block, title: string, number: string): Block {
  if (block.kind === 'line' && block.style === 'title') return { ...block, text: [title] };
  if (block.kind !== 'grid') return block;
  return { ...block, rows: block.rows.map((row) => ('each' in row ? row : renumbered(row, number))) };
}

function renumbered(row: GridRow, number: string): GridRow {
  const cell = (each: GridCell): GridCell => (each.style === 'number' ? { ...each, text: [[number]] } : each);
  return { ...row, cells: row.cells.map(cell) };
}

function footerOf(footer: string): readonly Block[] {
  return footer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({
      kind: 'line',
      style: 'small',
      before: index === 0 ? footerSpace : 0,
      keepWithPrevious: true,
      text: [line],
    }));
}
