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

/** GFP19-2-F1 客户投诉处理记录 (C2-7.2.1, C2-7.4.2: the agreed time may change twice). */
export const complaintHandlingRecord: TypedForm = {
  description: sheet({
    id: 'complaint-handling-record',
    title: '客户投诉处理记录',
    number: 'GFP19-2-F1',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 31, label: '编号:', value: 'number' },
          { share: 3, label: '' },
          { share: 32, label: '记录日期:', value: 'recordedOn' },
          { share: 3, label: '' },
          { share: 31, label: '受理方式:', value: 'channel' },
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
              label('楼盘房号'),
              cell('room'),
            ],
          },
          {
            height: rowHeight,
            cells: [
              label('类别'),
              cell('category'),
              label('记录人'),
              cell('recorder'),
              label('受理时间'),
              cell('receivedAt'),
            ],
          },
          tall('投诉内容(已向客户复述确认):', 'content', 6, 146),
          {
            height: 42,
            cells: [
              label('预计反馈\n时间'),
              labelled('原定:', 'feedbackDue', 1),
              labelled('第一次更改:', 'firstChange', 2),
              labelled('第二次更改:', 'secondChange', 2),
            ],
          },
          tall('处理措施及结果:', 'result', 6, 126),
          signedBy('处理人:', 'handler', 'handledOn', 6),
          tall('客户对处理意见的意见:', 'opinion', 6, 68),
          signedBy('客户签名:', 'signedBy', 'signedOn', 6),
          {
            height: 34,
            cells: [labelled('通告上级主管:', 'superior', 3), labelled('日期:', 'informedOn', 3)],
          },
        ],
      },
    ],
  }),
  fields: [
    line('number', '编号'),
    day('recordedOn', '记录日期'),
    line('channel', '受理方式'),
    line('customer', '客户'),
    line('phone', '联系电话'),
    line('room', '楼盘房号'),
    line('category', '类别'),
    line('recorder', '记录人'),
    line('receivedAt', '受理时间'),
    text('content', '投诉内容'),
    line('feedbackDue', '预计反馈时间（原定）'),
    line('firstChange', '第一次更改'),
    line('secondChange', '第二次更改'),
    text('result', '处理措施及结果'),
    ...signatureFields('处理人', 'handler', 'handledOn'),
    text('opinion', '客户对处理意见的意见'),
    ...signatureFields('客户签名', 'signedBy', 'signedOn'),
    line('superior', '通告上级主管'),
    day('informedOn', '通告日期'),
  ],
};
