import { complaintSummaryTable, type SummaryColumn } from './complaint-summary-table.ts';
import { day, labelled, rowHeight, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns: readonly SummaryColumn[] = [
  { key: 'kind', label: '投诉类别', share: 113 },
  { key: 'received', label: '受理（件）', share: 74 },
  { key: 'closed', label: '已结案', share: 74 },
  { key: 'open', label: '未结案', share: 74 },
  { key: 'onTime', label: '按期反馈', share: 74 },
  { key: 'satisfied', label: '客户满意', share: 74 },
];

/** 投诉工作月报 (C2-7.6.2, C1-7.4.2), with the month's 清单; what comes again gets a 纠正与预防措施记录表. */
export const complaintMonthlyReport: TypedForm = {
  description: sheet({
    id: 'complaint-monthly-report',
    title: '投诉工作月报',
    mark: 'chinese',
    head: [{ kind: 'line', align: 'center', text: [{ value: 'range' }] }],
    body: [
      complaintSummaryTable('kinds', columns),
      {
        kind: 'grid',
        before: 8,
        columns: [1, 1],
        rows: [
          tall('主要投诉及处理情况:', 'handling', 2, 96),
          tall('未结案投诉及原因:', 'unsettled', 2, 58),
          tall('经常发生的问题及纠正与预防措施:', 'recurring', 2, 70),
          signedBy('编制人:', 'writer', 'writtenOn', 2),
          {
            height: rowHeight,
            cells: [labelled('审阅:', 'readBy', 1), labelled('日期:', 'readOn', 1)],
          },
          { height: rowHeight, cells: [labelled('提交:', 'sentTo', 2)] },
        ],
      },
    ],
  }),
  fields: [
    day('from', '开始日期'),
    day('to', '结束日期'),
    { key: 'kinds', label: '投诉汇总', kind: 'rows', columns },
    text('handling', '主要投诉及处理情况'),
    text('unsettled', '未结案投诉及原因'),
    text('recurring', '经常发生的问题及纠正与预防措施'),
    ...signatureFields('编制人', 'writer', 'writtenOn'),
    { key: 'readBy', label: '审阅', kind: 'line' },
    day('readOn', '审阅日期'),
    { key: 'sentTo', label: '提交', kind: 'line' },
  ],
};
