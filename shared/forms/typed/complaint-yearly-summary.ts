import { complaintSummaryTable, type SummaryColumn } from './complaint-summary-table.ts';
import { day, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns: readonly SummaryColumn[] = [
  { key: 'kind', label: '投诉类别', share: 113 },
  { key: 'received', label: '受理（件）', share: 74 },
  { key: 'closed', label: '已结案', share: 74 },
  { key: 'open', label: '未结案', share: 74 },
  { key: 'previous', label: '上年受理', share: 74 },
  { key: 'change', label: '增减', share: 74 },
];

/** 年度投诉处理工作总结: written, reviewed, approved, and put before the management review (C2-7.6.3, C1-7.4.4). */
export const complaintYearlySummary: TypedForm = {
  description: sheet({
    id: 'complaint-yearly-summary',
    title: '年度投诉处理工作总结',
    mark: 'chinese',
    head: [{ kind: 'line', align: 'center', text: [{ value: 'range' }] }],
    body: [
      complaintSummaryTable('yearKinds', columns),
      {
        kind: 'grid',
        before: 8,
        columns: [1],
        rows: [
          tall('投诉分类及原因分析:', 'analysis', 1, 60),
          tall('投诉处理工作情况:', 'handling', 1, 60),
          tall('纠正与预防措施及效果:', 'measures', 1, 52),
          tall('下年度工作改进意见:', 'proposals', 1, 40),
          signedBy('编制人:', 'writer', 'writtenOn', 1),
          tall('审核意见:', 'review', 1, 22),
          signedBy('审核人:', 'reviewer', 'reviewedOn', 1),
          tall('审批意见:', 'approval', 1, 22),
          signedBy('审批人:', 'approver', 'approvedOn', 1),
          tall('管理评审会议意见:', 'meeting', 1, 34),
        ],
      },
    ],
  }),
  fields: [
    day('from', '开始日期'),
    day('to', '结束日期'),
    { key: 'yearKinds', label: '投诉汇总', kind: 'rows', columns },
    text('analysis', '投诉分类及原因分析'),
    text('handling', '投诉处理工作情况'),
    text('measures', '纠正与预防措施及效果'),
    text('proposals', '下年度工作改进意见'),
    ...signatureFields('编制人', 'writer', 'writtenOn'),
    text('review', '审核意见'),
    ...signatureFields('审核人', 'reviewer', 'reviewedOn'),
    text('approval', '审批意见'),
    ...signatureFields('审批人', 'approver', 'approvedOn'),
    text('meeting', '管理评审会议意见'),
  ],
};
