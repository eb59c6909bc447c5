import type { GridCell } from '../model.ts';
import { day, line, sheet, signatureFields, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns = [
  { key: 'number', label: '记录编号', share: 90 },
  { key: 'kind', label: '类别', share: 50 },
  { key: 'salesperson', label: '销售人员', share: 60 },
  { key: 'finding', label: '检查发现', share: 150 },
  { key: 'state', label: '处理', share: 70 },
  { key: 'remarks', label: '备注', share: 63 },
] as const;

const small = (piece: string | { readonly value: string }): GridCell => ({
  text: [[piece]],
  style: 'small',
  align: 'center',
});

/** S-7.4.3 每日检查表: the supervisor's daily look at both logs and the service. */
export const dailyCheck: TypedForm = {
  description: sheet({
    id: 'daily-check',
    title: '每日检查表',
    mark: 'chinese',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 33, label: '日期:', value: 'date' },
          { share: 3, label: '' },
          { share: 30, label: '来电记录:', value: 'calls' },
          { share: 3, label: '' },
          { share: 30, label: '来访登记:', value: 'visits' },
        ],
      },
    ],
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: columns.map(({ share }) => share),
        rows: [
          { header: true, height: 28, cells: columns.map(({ label }) => small(label)) },
          {
            each: 'entries',
            blankRows: 16,
            row: { height: 27, cells: columns.map(({ key }) => small({ value: key })) },
          },
        ],
      },
      { kind: 'line', before: 8, keepWithNext: true, text: ['销售服务情况:'] },
      { kind: 'answer', value: 'service', height: 22, rules: 2 },
      {
        kind: 'fields',
        before: 8,
        keepWithPrevious: true,
        columns: [
          { share: 35, label: '' },
          { share: 35, label: '现场销售督导:', value: 'supervisor' },
          { share: 30, label: '日期:', value: 'signedOn' },
        ],
      },
    ],
  }),
  fields: [
    day('date', '日期'),
    line('calls', '来电记录（条）'),
    line('visits', '来访登记（条）'),
    { key: 'entries', label: '检查记录', kind: 'rows', columns },
    text('service', '销售服务情况'),
    ...signatureFields('现场销售督导', 'supervisor', 'signedOn'),
  ],
};
