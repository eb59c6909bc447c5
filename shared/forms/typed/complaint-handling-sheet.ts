import {
  cell,
  label,
  labelled,
  line,
  rowHeight,
  sheet,
  signatureFields,
  signedBy,
  tall,
  text,
} from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const departments = [1, 2, 3, 4];

/** GFP19-2-F1.2 客户投诉处理单, the edition with 客户代表. */
export const complaintHandlingSheet: TypedForm = {
  description: sheet({
    id: 'complaint-handling-sheet',
    title: '客户投诉处理单',
    number: 'GFP19-2-F1.2',
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [68, 92, 78, 92, 62, 91],
        rows: [
          {
            height: rowHeight,
            cells: [
              label('客户'),
              cell('customer'),
              label('联系电话'),
              cell('phone'),
              label('类别'),
              cell('category'),
            ],
          },
          tall('投诉内容:', 'content', 6, 124),
          {
            height: rowHeight,
            cells: [
              labelled('预定答复时间:', 'feedbackDue', 2),
              labelled('客户服务人员:', 'servedBy', 2),
              labelled('日期:', 'servedOn', 2),
            ],
          },
          {
            height: rowHeight,
            cells: [labelled('市场部经理:', 'marketManager', 3), labelled('客户代表:', 'representative', 3)],
          },
          ...departments.map((n) => ({
            height: 48,
            cells: [{ ...labelled('致:', `department${n}`, 6), valign: 'top' as const }],
          })),
          tall('处理措施及结果:', 'result', 6, 86),
          signedBy('处理人:', 'handler', 'handledOn', 6),
          tall('客户意见反馈:', 'feedback', 6, 44),
          signedBy('客户/记录人签名:', 'signedBy', 'signedOn', 6),
        ],
      },
    ],
  }),
  fields: [
    line('customer', '客户'),
    line('phone', '联系电话'),
    line('category', '类别'),
    text('content', '投诉内容'),
    line('feedbackDue', '预定答复时间'),
    line('servedBy', '客户服务人员'),
    { key: 'servedOn', label: '日期', kind: 'date' },
    line('marketManager', '市场部经理'),
    line('representative', '客户代表'),
    ...departments.map((n) => text(`department${n}`, `致（第 ${n} 个部门，及其处理、签名）`)),
    text('result', '处理措施及结果'),
    ...signatureFields('处理人', 'handler', 'handledOn'),
    text('feedback', '客户意见反馈'),
    ...signatureFields('客户/记录人签名', 'signedBy', 'signedOn'),
  ],
};
