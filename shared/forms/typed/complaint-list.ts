import type { GridCell } from '../model.ts';
import { day, line, sheet } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns = [
  { key: 'number', label: '投诉处理\n记录编号', share: 70 },
  { key: 'customer', label: '投诉人', share: 60 },
  { key: 'phone', label: '联系电话', share: 80 },
  { key: 'receivedAt', label: '投诉时间', share: 70 },
  { key: 'recorder', label: '投诉\n记录人', share: 60 },
  { key: 'summary', label: '投诉内容摘要', share: 150 },
  { key: 'handling', label: '处理情况记录', share: 130 },
  { key: 'opinion', label: '客户意见', share: 74 },
  { key: 'remarks', label: '备注', share: 57 },
] as const;

const small = (text: readonly (readonly (string | { readonly value: string })[])[]): GridCell => ({
  text,
  style: 'small',
  align: 'center',
});

/** GFP19-2-F2.2 客户投诉记录清单 of a range (C2-7.6.2). */
export const complaintList: TypedForm = {
  description: sheet({
    id: 'complaint-list',
    title: '客户投诉记录清单',
    number: 'GFP19-2-F2.2',
    paper: 'landscape',
    head: [{ kind: 'line', align: 'right', text: [{ value: 'range' }] }],
    body: [
      {
        kind: 'grid',
        before: 2,
        columns: columns.map(({ share }) => share),
        rows: [
          {
            header: true,
            height: 38,
            cells: columns.map((column) => small(column.label.split('\n').map((part) => [part]))),
          },
          {
            each: 'complaints',
            blankRows: 8,
            row: { height: 36, cells: columns.map(({ key }) => small([[{ value: key }]])) },
          },
        ],
      },
      {
        kind: 'fields',
        before: 6,
        keepWithPrevious: true,
        columns: [
          { share: 85, label: '' },
          { share: 15, label: '填制人:', value: 'preparedBy' },
        ],
      },
    ],
  }),
  fields: [
    day('from', '开始日期'),
    day('to', '结束日期'),
    {
      key: 'complaints',
      label: '投诉',
      kind: 'rows',
      columns: columns.map(({ key, label }) => ({ key, label: label.replace('\n', '') })),
    },
    line('preparedBy', '填制人'),
  ],
};
