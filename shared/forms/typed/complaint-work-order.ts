import { cell, label, line, rowHeight, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const departments = [1, 2, 3];

/** GFP19-2-F2.1 投诉工作处理单, the edition with 销售主办. */
export const complaintWorkOrder: TypedForm = {
  description: sheet({
    id: 'complaint-work-order',
    title: '投诉工作处理单',
    number: 'GFP19-2-F2.1',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 44, label: '《客户投诉处理记录》号:', value: 'recordNumber' },
          { share: 56, label: '' },
        ],
      },
    ],
    body: [
      {
        kind: 'grid',
        before: 4,
        columns: [58, 100, 80, 100, 62, 83],
        rows: [
          {
            height: rowHeight,
            cells: [
              label('自'),
              cell('from'),
              label('联系电话'),
              cell('phone'),
              label('类别'),
              cell('category'),
            ],
          },
          tall('内容:', 'content', 6, 114),
          signedBy('投诉处理人:', 'handler', 'handledOn', 6),
          ...departments.map((n) => ({ height: 59, cells: [label('致'), cell(`department${n}`, 5)] })),
          tall('处理结果:', 'result', 6, 126),
          signedBy('记录人:', 'recorder', 'recordedOn', 6),
          { height: 40, cells: [{ text: [['备注:致公司其它部门时由销售部经理签发。']], span: 6 }] },
        ],
      },
    ],
  }),
  fields: [
    line('recordNumber', '《客户投诉处理记录》号'),
    line('from', '自'),
    line('phone', '联系电话'),
    line('category', '类别'),
    text('content', '内容'),
    ...signatureFields('投诉处理人', 'handler', 'handledOn'),
    ...departments.map((n) => text(`department${n}`, `致（第 ${n} 个）`)),
    text('result', '处理结果'),
    ...signatureFields('记录人', 'recorder', 'recordedOn'),
  ],
};
