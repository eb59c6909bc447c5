import { cell, label, line, rowHeight, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

/** GAP5-8-F1 纠正与预防措施记录表, for problems that come again (C2-7.6.2). */
export const correctiveActionRecord: TypedForm = {
  description: sheet({
    id: 'corrective-action-record',
    title: '纠正与预防措施记录表',
    number: 'GAP5-8-F1',
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [70, 94, 74, 94, 68, 83],
        rows: [
          {
            height: rowHeight,
            cells: [
              label('编号'),
              cell('number'),
              label('提出部门'),
              cell('raisedBy'),
              label('责任部门'),
              cell('department'),
            ],
          },
          {
            height: rowHeight,
            cells: [
              label('措施类别'),
              { text: [[{ choices: 'kind', options: ['纠正措施', '预防措施'], mark: 'box' }]], span: 5 },
            ],
          },
          tall('问题描述:', 'problem', 6, 80),
          signedBy('提出人:', 'raiser', 'raisedOn', 6),
          tall('原因分析:', 'cause', 6, 80),
          signedBy('责任人:', 'analyst', 'analysedOn', 6),
          tall('纠正与预防措施及完成期限:', 'action', 6, 90),
          signedBy('批准人:', 'approver', 'approvedOn', 6),
          tall('实施情况:', 'progress', 6, 70),
          signedBy('实施人:', 'doer', 'doneOn', 6),
          tall('效果验证:', 'verification', 6, 60),
          signedBy('验证人:', 'verifier', 'verifiedOn', 6),
        ],
      },
    ],
  }),
  fields: [
    line('number', '编号'),
    line('raisedBy', '提出部门'),
    line('department', '责任部门'),
    { key: 'kind', label: '措施类别', kind: 'choices', options: ['纠正措施', '预防措施'] },
    text('problem', '问题描述'),
    ...signatureFields('提出人', 'raiser', 'raisedOn'),
    text('cause', '原因分析'),
    ...signatureFields('责任人', 'analyst', 'analysedOn'),
    text('action', '纠正与预防措施及完成期限'),
    ...signatureFields('批准人', 'approver', 'approvedOn'),
    text('progress', '实施情况'),
    ...signatureFields('实施人', 'doer', 'doneOn'),
    text('verification', '效果验证'),
    ...signatureFields('验证人', 'verifier', 'verifiedOn'),
  ],
};
