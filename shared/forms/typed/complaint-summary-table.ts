import type { GridBlock, GridCell } from '../model.ts';
import { label } from './parts.ts';

/** A column of figures by kind of complaint. */
export interface SummaryColumn {
  readonly key: string;
  readonly label: string;
  readonly share: number;
}

const centred = (key: string): GridCell => ({ text: [[{ value: key }]], align: 'center' });

/** Complaints counted by kind, a record of `each` a row; a blank copy has rows to be filled by hand. */
export function complaintSummaryTable(each: string, columns: readonly SummaryColumn[]): GridBlock {
  return {
    kind: 'grid',
    before: 6,
    columns: columns.map(({ share }) => share),
    rows: [
      { header: true, height: 28, cells: columns.map((column) => label(column.label)) },
      { each, blankRows: 6, row: { height: 26, cells: columns.map(({ key }) => centred(key)) } },
    ],
  };
}
