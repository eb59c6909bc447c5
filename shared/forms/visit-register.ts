import { chineseDate } from '../domain/business-date.ts';
import { formHead } from './head.ts';
import type { FormDescription, GridCell } from './model.ts';
import type { FormValues } from './values.ts';

/** One visit as the register prints it: formatted texts, '' where nothing is known. */
export interface VisitRegisterRow {
  readonly number: string;
  /** Date, and under it the time of arrival. */
  readonly visitedAt: string;
  readonly customerName: string;
  readonly gender: string;
  readonly phone: string;
  readonly visitKind: string;
  readonly partySize: string;
  readonly channels: string;
  readonly wants: string;
  readonly budget: string;
  readonly intention: string;
  readonly salesperson: string;
  readonly remarks: string;
}

export interface VisitRegisterInput {
  readonly companyName: string;
  readonly estateName: string;
  /** Business dates YYYY-MM-DD; a blank copy has none. */
  readonly from?: string;
  readonly to?: string;
  /** 填制人. */
  readonly preparedBy?: string;
  readonly visits: readonly VisitRegisterRow[];
}

/** Strings for the register; a blank copy leaves room for the dates. */
export function visitRegisterValues(input: VisitRegisterInput): FormValues {
  const blankDate = '\u3000\u3000年\u3000月\u3000日';
  const date = (day: string | undefined): string => (day === undefined ? blankDate : chineseDate(day));
  return {
    texts: {
      companyName: input.companyName,
      estateName: input.estateName,
      range: `${date(input.from)}至${date(input.to)}`,
      preparedBy: input.preparedBy ?? '',
    },
    choices: {},
    rows: { visits: input.visits.map((visit) => ({ ...visit })) },
  };
}

interface RegisterColumn {
  readonly heading: string;
  readonly key: keyof VisitRegisterRow;
  readonly share: number;
  readonly align?: 'left';
}

const columns: readonly RegisterColumn[] = [
  { heading: '编号', key: 'number', share: 78 },
  { heading: '来访时间', key: 'visitedAt', share: 87 },
  { heading: '客户姓名', key: 'customerName', share: 64 },
  { heading: '性别', key: 'gender', share: 28 },
  { heading: '联系电话', key: 'phone', share: 70 },
  { heading: '初访\n复访', key: 'visitKind', share: 30 },
  { heading: '人数', key: 'partySize', share: 28 },
  { heading: '认知途径', key: 'channels', share: 60 },
  { heading: '户型、面积', key: 'wants', share: 72 },
  { heading: '预算', key: 'budget', share: 56 },
  { heading: '意向', key: 'intention', share: 28 },
  { heading: '销售人员', key: 'salesperson', share: 46 },
  { heading: '备注', key: 'remarks', share: 104, align: 'left' },
];

/** 客户来访登记表 as a list of a range: landscape, one row a visit. */
export const visitRegister: FormDescription = {
  id: 'visit-register',
  title: '客户来访登记表',
  paper: 'landscape',
  mark: 'chinese',
  sheets: [
    {
      head: [
        ...formHead('客户来访登记表'),
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
            { each: 'visits', blankRows: 11, row: { height: 27, cells: columns.map(valueCell) } },
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

function heading(text: string): GridCell {
  return { text: [[text]], style: 'small', align: 'center' };
}

function valueCell(column: RegisterColumn): GridCell {
  return { text: [[{ value: column.key }]], style: 'small', align: column.align ?? 'center' };
}
