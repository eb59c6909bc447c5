import type { GridCell, GridRow, RepeatedRow } from '../model.ts';
import { cell, day, label, line, rowHeight, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const actions = [
  { key: 'what', label: '事项' },
  { key: 'who', label: '责任人' },
  { key: 'until', label: '完成期限' },
  { key: 'state', label: '完成情况' },
] as const;

/** S-7.4.1a 销售服务工作会议记录, signed by the sales officer. */
export const serviceMeetingRecord = meetingRecord(
  'service-meeting-record',
  '销售服务工作会议记录',
  '销售主办签字:',
);

/** S-7.4.2 销售工作会议记录, signed by the sales department manager. */
export const salesMeetingRecord = meetingRecord(
  'sales-meeting-record',
  '销售工作会议记录',
  '销售部经理签字:',
);

function meetingRecord(id: string, title: string, signature: string): TypedForm {
  return {
    description: sheet({
      id,
      title,
      mark: 'chinese',
      body: [
        {
          kind: 'grid',
          before: 6,
          columns: [68, 98, 56, 98, 68, 95],
          rows: [...frameRows(), ...actionRows(), ...foot(signature)],
        },
      ],
    }),
    fields: [
      day('date', '日期'),
      line('time', '时间'),
      line('place', '地点'),
      line('chair', '主持人'),
      line('recorder', '记录人'),
      line('copies', '报送'),
      text('present', '出席人员'),
      text('absent', '缺席人员及原因'),
      text('agenda', '会议议程'),
      text('lastItems', '上次会议事项落实情况'),
      text('service', '销售服务工作检查'),
      text('problems', '存在的问题'),
      text('figures', '销售状况'),
      text('opinions', '改进意见'),
      text('decisions', '会议决定'),
      { key: 'actions', label: '落实事项', kind: 'rows', columns: actions },
      ...signatureFields(signature.replace(':', ''), 'signedBy', 'signedOn'),
    ],
  };
}

function frameRows(): GridRow[] {
  return [
    {
      height: rowHeight,
      cells: [label('日期'), cell('date'), label('时间'), cell('time'), label('地点'), cell('place')],
    },
    {
      height: rowHeight,
      cells: [
        label('主持人'),
        cell('chair'),
        label('记录人'),
        cell('recorder'),
        label('报送'),
        cell('copies'),
      ],
    },
    { height: 40, cells: [label('出席人员'), cell('present', 5)] },
    { height: rowHeight, cells: [label('缺席人员\n及原因'), cell('absent', 5)] },
    tall('会议议程:', 'agenda', 6, 48),
    tall('上次会议事项落实情况:', 'lastItems', 6, 48),
    tall('销售服务工作检查:', 'service', 6, 48),
    tall('存在的问题:', 'problems', 6, 48),
    tall('销售状况:', 'figures', 6, 48),
    tall('改进意见:', 'opinions', 6, 48),
    tall('会议决定:', 'decisions', 6, 48),
  ];
}

function actionRows(): (GridRow | RepeatedRow)[] {
  const at = (keys: readonly GridCell[]): GridRow => ({ height: 26, cells: keys });
  const [what, who, until, state] = actions;
  return [
    at([
      { ...label(`落实${what.label}`), span: 3 },
      label(who.label),
      label(until.label),
      label(state.label),
    ]),
    {
      each: 'actions',
      blankRows: 3,
      row: at([cell(what.key, 3), cell(who.key), cell(until.key), cell(state.key)]),
    },
  ];
}

function foot(signature: string): GridRow[] {
  return [{ height: 10, cells: [{ text: [], span: 6 }] }, signedBy(signature, 'signedBy', 'signedOn', 6)];
}
