import { day, label, cell, line, rowHeight, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

/** S-7.4.1b 销售工作改进意见报告: written by the officer, reviewed, approved, carried out. */
export const improvementReport: TypedForm = {
  description: sheet({
    id: 'improvement-report',
    title: '销售工作改进意见报告',
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [68, 174, 68, 173],
        rows: [
          { height: rowHeight, cells: [label('编号'), cell('number'), label('日期'), cell('date')] },
          { height: rowHeight, cells: [label('主题'), cell('subject', 3)] },
          tall('销售工作状况:', 'situation', 4, 104),
          tall('改进意见:', 'proposal', 4, 124),
          signedBy('销售主办:', 'writer', 'writtenOn', 4),
          tall('审核意见:', 'review', 4, 52),
          signedBy('销售部经理:', 'reviewer', 'reviewedOn', 4),
          tall('审批意见:', 'approval', 4, 52),
          signedBy('主管副总经理:', 'approver', 'approvedOn', 4),
          tall('实施情况:', 'progress', 4, 72),
          signedBy('实施人:', 'doer', 'doneOn', 4),
        ],
      },
    ],
  }),
  fields: [
    line('number', '编号'),
    day('date', '日期'),
    line('subject', '主题'),
    text('situation', '销售工作状况'),
    text('proposal', '改进意见'),
    ...signatureFields('销售主办', 'writer', 'writtenOn'),
    text('review', '审核意见'),
    ...signatureFields('销售部经理', 'reviewer', 'reviewedOn'),
    text('approval', '审批意见'),
    ...signatureFields('主管副总经理', 'approver', 'approvedOn'),
    text('progress', '实施情况'),
    ...signatureFields('实施人', 'doer', 'doneOn'),
  ],
};
