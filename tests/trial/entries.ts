import type { FieldStrokes, Stroke } from './typist.ts';

/** Somebody at the desk or on the line, and what the clerk types for him. Generated, no real persons. */
export interface TrialEntry {
  readonly who: string;
  /** what is on the screen once he is saved */
  readonly shows: string;
  /** what the form must have filled in by itself before the clerk goes on, in the field of this label */
  readonly recognised?: { readonly label: string; readonly value: string };
  /** the phone, up to where a known customer is recognised */
  readonly phone: FieldStrokes;
  readonly fields: readonly FieldStrokes[];
}

const enter: Stroke = { press: 'Enter' };
const save: Stroke = { press: 'Control+Enter' };
const type = (text: string): FieldStrokes => [{ type: text }, enter];
const word = (text: string, spelling: string): FieldStrokes => [{ word: text, spelling }, enter];
const skip: FieldStrokes = [enter];
const last = (text: string): FieldStrokes => [{ type: text }, save];

/** Ten visitors: seven for the first time, two known, one who leaves no phone. */
export const visitors: readonly TrialEntry[] = [
  {
    who: '初访，五项全填',
    shows: '赵文博',
    phone: type('13511220001'),
    fields: [word('赵文博', 'zhaowenbo'), type('1'), type('wf'), type('3'), last('b')],
  },
  {
    who: '初访，朋友介绍',
    shows: '钱小雅',
    phone: type('13511220002'),
    fields: [word('钱小雅', 'qianxiaoya'), type('2'), type('wf'), type('8'), last('a')],
  },
  {
    who: '复访，资料带出，只改意向',
    shows: '单小明',
    recognised: { label: '客户姓名', value: '单小明' },
    phone: type('13800138000'),
    fields: [skip, skip, skip, skip, last('a')],
  },
  {
    who: '初访，不愿留电话',
    shows: '孙女士',
    phone: skip,
    fields: [word('孙女士', 'sunnvshi'), type('2'), skip, type('1'), last('c')],
  },
  {
    who: '初访，两个途径',
    shows: '李国梁',
    phone: type('13511220005'),
    fields: [word('李国梁', 'liguoliang'), type('1'), type('wf'), type('23'), last('b')],
  },
  {
    who: '复访，无变化，直接保存',
    shows: '欧阳雪',
    recognised: { label: '客户姓名', value: '欧阳雪' },
    phone: type('13700137000'),
    fields: [[save]],
  },
  {
    who: '初访，固定电话',
    shows: '周慧',
    phone: type('075526001234'),
    fields: [word('周慧', 'zhouhui'), type('2'), skip, type('1'), last('d')],
  },
  {
    who: '初访，意向未明',
    shows: '吴建军',
    phone: type('13511220008'),
    fields: [word('吴建军', 'wujianjun'), type('1'), type('wf'), last('7')],
  },
  {
    who: '初访，只有姓名和电话',
    shows: '郑先生',
    phone: type('13511220009'),
    fields: [[{ word: '郑先生', spelling: 'zhengxiansheng' }, save]],
  },
  {
    who: '初访，加填购房需求',
    shows: '王思琪',
    phone: type('13511220010'),
    fields: [
      word('王思琪', 'wangsiqi'),
      type('2'),
      type('wf'),
      type('3'),
      [{ type: 'a' }, { press: 'Tab' }, { press: 'Tab' }, enter, { press: 'Tab' }],
      type('1'),
      last('3'),
    ],
  },
];

/** Five callers: three new and invited, one known, one who gives no name and is not invited. */
export const callers: readonly TrialEntry[] = [
  {
    who: '首次来电，已邀约并生成预约',
    shows: '冯雨桐',
    phone: type('13622330001'),
    fields: [
      word('冯雨桐', 'fengyutong'),
      type('2'),
      type('3'),
      type('12'),
      type('1'),
      type('+3'),
      last('10'),
    ],
  },
  {
    who: '首次来电，已邀约，未定时间',
    shows: '陈志明',
    phone: type('13622330002'),
    fields: [word('陈志明', 'chenzhiming'), type('1'), type('1'), type('4'), last('1')],
  },
  {
    who: '来访过的客户来电',
    shows: '单晓明',
    recognised: { label: '来电人', value: '单晓明' },
    phone: type('13911118000'),
    fields: [skip, skip, skip, type('6'), type('1'), type('+1'), last('15')],
  },
  {
    who: '未留名，未邀约',
    shows: '未留名',
    phone: type('13622330004'),
    fields: [skip, skip, type('3'), last('1')],
  },
  {
    who: '首次来电，已邀约，记下意向',
    shows: '褚晓晓',
    phone: type('13622330005'),
    fields: [
      word('褚晓晓', 'chuxiaoxiao'),
      type('2'),
      type('9'),
      type('123'),
      type('1'),
      type('28'),
      type('1030'),
      last('b'),
    ],
  },
];
