import {
  cell,
  day,
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

/** 客户投诉督办令 (H-13, H-14): one matter an order, issued after two approvals. */
export const supervisionOrder: TypedForm = {
  description: sheet({
    id: 'supervision-order',
    title: '客户投诉督办令',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 31, label: '编号:', value: 'number' },
          { share: 3, label: '' },
          { share: 32, label: '提交时间:', value: 'submittedAt' },
          { share: 3, label: '' },
          { share: 31, label: '签发时间:', value: 'issuedAt' },
        ],
      },
    ],
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [70, 94, 74, 94, 68, 83],
        rows: [
          {
            height: rowHeight,
            cells: [
              label('客户'),
              cell('customer'),
              label('联系电话'),
              cell('phone'),
              label('楼栋房号'),
              cell('room'),
            ],
          },
          {
            height: rowHeight,
            cells: [
              label('投诉类别'),
              cell('category'),
              label('责任部门'),
              cell('department'),
              label('责任人'),
              cell('responsible'),
            ],
          },
          tall('投诉事项及客户要求:', 'demand', 6, 130),
          {
            height: rowHeight,
            cells: [labelled('客户要求完成时间:', 'demandedBy', 3), labelled('督办完成期限:', 'due', 3)],
          },
          tall('督办要求:', 'instruction', 6, 90),
          {
            height: rowHeight,
            cells: [labelled('一级审批:', 'firstApproval', 3), labelled('二级审批:', 'secondApproval', 3)],
          },
          tall('处理方案及进展:', 'progress', 6, 100),
          tall('处理结果:', 'result', 6, 60),
          signedBy('责任人:', 'handler', 'handledOn', 6),
          tall('回访情况:', 'callBack', 6, 40),
          signedBy('客户签名:', 'signedBy', 'signedOn', 6),
        ],
      },
    ],
  }),
  fields: [
    line('number', '编号'),
    line('submittedAt', '提交时间'),
    line('issuedAt', '签发时间'),
    line('customer', '客户'),
    line('phone', '联系电话'),
    line('room', '楼栋房号'),
    line('category', '投诉类别'),
    line('department', '责任部门'),
    line('responsible', '责任人'),
    text('demand', '投诉事项及客户要求'),
    day('demandedBy', '客户要求完成时间'),
    day('due', '督办完成期限'),
    text('instruction', '督办要求'),
    line('firstApproval', '一级审批'),
    line('secondApproval', '二级审批'),
    text('progress', '处理方案及进展'),
    text('result', '处理结果'),
    ...signatureFields('责任人', 'handler', 'handledOn'),
    text('callBack', '回访情况'),
    ...signatureFields('客户签名', 'signedBy', 'signedOn'),
  ],
};
