import { chineseDate } from '../domain/business-date.ts';
import { formHead } from './head.ts';
import type { FormDescription, GridCell } from './model.ts';
import type { FormValues } from './values.ts';

/** What stands round the rows of a register. */
export interface RegisterFrame {
  readonly companyName: string;
  readonly estateName: string;
  /** Business dates YYYY-MM-DD; a blank copy has none. */
  readonly from?: string;
  readonly to?: string;
  /** 填制人. */
  readonly preparedBy?: string;
}

/** A column by its heading, the row's text it shows, and its part of the width. */
export interface RegisterColumn<Row> {
  readonly heading: string;
  readonly key: keyof Row & string;
  readonly share: number;
  readonly align?: 'left';
}

/** Strings for a register; a blank copy leaves room for the dates. */
export function registerValues<Row extends { readonly [K in keyof Row]: string }>(
  frame: RegisterFrame,
  rows: readonly Row[],
): FormValues {
  const blankDate = '\u3000\u3000年\u3000月\u3000日';
  const date = (day: string | undefined): string => (day === undefined ? blankDate : chineseDate(day));
  return {
    texts: {
      companyName: frame.companyName,
      estateName: frame.estateName,
      range: `${date(frame.from)}至${date(frame.to)}`,
      preparedBy: frame.preparedBy ?? '',
    },
    choices: {},
    rows: { rows: rows.map((row) => ({ ...row })) },
  };
}

/** A register as a list of a range: landscape, one row a record, blank lines where there are none. */
export function registerForm<Row>(
  id: string,
  title: string,
  columns: readonly RegisterColumn<Row>[],
): FormDescription {
  return {
    id,
    title,
    paper: 'landscape',
    mark: 'chinese',
    sheets: [
      {
        head: [
          ...formHead(title),
          {
            kind: 'grid',
            lines: false,
            columns: [1, 1],
            rows: [
              {
                height: 22,
                cells: [
                  { text: [['楼盘:', { value: 'estateName' }]] },
                  { text: [[{ value: 'range' }]], align: 'right' },
                ],
              },
            ],
          },
        ],
        body: [
          {
            kind: 'grid',
            before: 2,
            columns: columns.map((column) => column.share),
            rows: [
              { header: true, height: 34, cells: columns.map((column) => heading(column.heading)) },
              { each: 'rows', blankRows: 11, row: { height: 27, cells: columns.map(valueCell) } },
            ],
          },
          {
            kind: 'fields',
            before: 6,
            keepWithPrevious: true,
            columns: [
              { share: 8, label: '' },
              { share: 2, label: '填制人:', value: 'preparedBy' },
            ],
          },
        ],
      },
    ],
  };
}

function heading(text: string): GridCell {
  return { text: [[text]], style: 'small', align: 'center' };
}

function valueCell(column: { readonly key: string; readonly align?: 'left' }): GridCell {
  return { text: [[{ value: column.key }]], style: 'small', align: column.align ?? 'center' };
}
