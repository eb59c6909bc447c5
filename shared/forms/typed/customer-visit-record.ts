import { cell, label, line, sheet, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

/** GFP19-2-F3.2 客户访问记录单: of a customer by staff (C2-7.5.1). */
export const customerVisitRecord: TypedForm = {
  description: sheet({
    id: 'customer-visit-record',
    title: '客户访问记录单',
    number: 'GFP19-2-F3.2',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 31, label: '序号:', value: 'number' },
          { share: 3, label: '' },
          { share: 32, label: '主题:', value: 'subject' },
          { share: 3, label: '' },
          { share: 31, label: '访问人:', value: 'visitedBy' },
        ],
      },
    ],
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [64, 106, 56, 106, 56, 95],
        rows: [
          {
            height: 34,
            cells: [
              label('客户'),
              cell('customer'),
              label('年龄'),
              cell('age'),
              label('职业'),
              cell('occupation'),
            ],
          },
          {
            height: 42,
            cells: [
              label('文化程度'),
              cell('education'),
              label('联系\n电话'),
              cell('phone'),
              label('住址'),
              cell('address'),
            ],
          },
          { height: 70, cells: [label('访问事由'), { ...cell('reason', 5), valign: 'top' }] },
          { height: 350, cells: [label('访问记录'), { ...cell('record', 5), valign: 'top' }] },
          { height: 48, cells: [label('客户签名'), cell('signature', 5)] },
        ],
      },
      { kind: 'line', before: 4, keepWithPrevious: true, text: ['记录单不够使用,可附件。'] },
    ],
  }),
  fields: [
    line('number', '序号'),
    line('subject', '主题'),
    line('visitedBy', '访问人'),
    line('customer', '客户'),
    line('age', '年龄'),
    line('occupation', '职业'),
    line('education', '文化程度'),
    line('phone', '联系电话'),
    line('address', '住址'),
    text('reason', '访问事由'),
    text('record', '访问记录'),
    line('signature', '客户签名'),
  ],
};
