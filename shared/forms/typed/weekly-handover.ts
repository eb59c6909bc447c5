import type { GridCell } from '../model.ts';
import { day, label, sheet, signatureFields, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns = [
  { key: 'kind', label: '资料名称', share: 118 },
  { key: 'sheets', label: '份数', share: 62 },
  { key: 'missing', label: '缺少', share: 205 },
  { key: 'remarks', label: '备注', share: 98 },
] as const;

const centred = (key: string): GridCell => ({ text: [[{ value: key }]], align: 'center' });

/** S-7.4.4 周五归集封面: what the supervisor hands to the market researcher, counted by kind. */
export const weeklyHandover: TypedForm = {
  description: sheet({
    id: 'weekly-handover',
    title: '周五归集封面',
    head: [{ kind: 'line', align: 'center', text: [{ value: 'range' }] }],
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: columns.map(({ share }) => share),
        rows: [
          { header: true, height: 30, cells: columns.map((column) => label(column.label)) },
          {
            each: 'papers',
            blankRows: 6,
            row: { height: 32, cells: columns.map(({ key }) => centred(key)) },
          },
        ],
      },
      { kind: 'line', before: 10, keepWithNext: true, text: ['说明:'] },
      { kind: 'answer', value: 'explanation', height: 22, rules: 3 },
      {
        kind: 'fields',
        before: 12,
        columns: [
          { share: 30, label: '移交人(现场销售督导):', value: 'givenBy' },
          { share: 20, label: '日期:', value: 'givenOn' },
        ],
      },
      {
        kind: 'fields',
        before: 6,
        keepWithPrevious: true,
        columns: [
          { share: 30, label: '接收人(市场调研员):', value: 'takenBy' },
          { share: 20, label: '日期:', value: 'takenOn' },
        ],
      },
    ],
  }),
  fields: [
    day('from', '开始日期'),
    day('to', '结束日期'),
    { key: 'papers', label: '资料', kind: 'rows', columns },
    text('explanation', '说明'),
    ...signatureFields('移交人', 'givenBy', 'givenOn'),
    ...signatureFields('接收人', 'takenBy', 'takenOn'),
  ],
};
