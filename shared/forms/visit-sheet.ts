import { chineseDate } from '../domain/business-date.ts';
import { defaultChannels, defaultUnitTypes, materials, purposes, stations } from '../domain/visit-choices.ts';
import { formHead } from './head.ts';
import type { FormDescription, GridCell, GridRow, Piece } from './model.ts';
import type { FormValues } from './values.ts';

/** One visit as the sheet prints it; what is missing stays free to be filled by hand. Dates are YYYY-MM-DD. */
export interface VisitSheetInput {
  readonly companyName: string;
  readonly estateName: string;
  readonly texts?: Partial<Readonly<Record<VisitSheetText, string>>>;
  readonly date?: string;
  readonly promisedContactOn?: string | null;
  readonly choices?: Partial<Readonly<Record<VisitSheetChoice, readonly string[]>>>;
}

/** Places for text, already formatted. */
export type VisitSheetText =
  | 'number'
  | 'salesperson'
  | 'customerName'
  | 'ageBand'
  | 'phone'
  | 'partySize'
  | 'livesIn'
  | 'worksIn'
  | 'occupation'
  | 'arrivedAt'
  | 'servedAt'
  | 'leftAt'
  | 'area'
  | 'budget'
  | 'floor'
  | 'decoration'
  | 'competitors'
  | 'concerns'
  | 'opinions'
  | 'remarks';

export type VisitSheetChoice =
  | 'gender'
  | 'visitKind'
  | 'channels'
  | 'purposes'
  | 'unitTypes'
  | 'materials'
  | 'stations'
  | 'intention'
  | 'filledBy';

export function visitSheetValues(input: VisitSheetInput): FormValues {
  const date = (day: string | null | undefined): string => (day ? chineseDate(day) : '');
  return {
    texts: {
      ...input.texts,
      companyName: input.companyName,
      estateName: input.estateName,
      date: date(input.date),
      promisedContactOn: date(input.promisedContactOn),
    },
    choices: { ...input.choices },
    rows: {},
  };
}

/** The words to choose from that an office may set for itself. */
export interface VisitSheetLists {
  readonly channels: readonly string[];
  readonly unitTypes: readonly string[];
}

/** 客户来访登记表 as a single sheet (S-7.2.7): filled by the customer, or by the salesperson after he left. */
export function visitSheet(
  lists: VisitSheetLists = { channels: defaultChannels, unitTypes: defaultUnitTypes },
): FormDescription {
  return {
    id: 'visit-sheet',
    title: '客户来访登记表',
    paper: 'portrait',
    mark: 'none',
    sheets: [
      {
        head: [
          ...formHead('客户来访登记表', '', true),
          {
            kind: 'fields',
            before: 4,
            columns: [
              { share: 30, label: '编号:', value: 'number' },
              { share: 3, label: '' },
              { share: 30, label: '来访日期:', value: 'date' },
              { share: 3, label: '' },
              { share: 30, label: '销售人员:', value: 'salesperson' },
            ],
          },
        ],
        body: [{ kind: 'grid', before: 6, columns: [62, 106, 62, 96, 62, 94], rows: rows(lists) }],
      },
    ],
  };
}

function rows(lists: VisitSheetLists): readonly GridRow[] {
  return [
    pairs(
      ['客户姓名', value('customerName')],
      ['性别', box('gender', ['男', '女'])],
      ['年龄段', value('ageBand')],
    ),
    pairs(
      ['联系电话', value('phone')],
      ['来访人数', value('partySize')],
      ['来访性质', box('visitKind', ['初访', '复访'], ' ')],
    ),
    pairs(['居住区域', value('livesIn')], ['工作区域', value('worksIn')], ['职业', value('occupation')]),
    pairs(['到访时间', value('arrivedAt')], ['接待时间', value('servedAt')], ['离开时间', value('leftAt')]),
    wide('认知途径', box('channels', lists.channels), 42),
    wide('置业目的', box('purposes', purposes)),
    wide('需求户型', box('unitTypes', lists.unitTypes)),
    pairs(['需求面积', value('area')], ['预算', value('budget')], ['楼层', value('floor')]),
    {
      height: rowSize,
      cells: [
        label('装修要求'),
        text(value('decoration')),
        label('看过的\n其他楼盘'),
        { ...text(value('competitors')), span: 3 },
      ],
    },
    wide('领取资料', box('materials', materials)),
    wide('参观内容', box('stations', stations)),
    tall('关注问题', 'concerns', 68),
    tall('客户意见', 'opinions', 85),
    {
      height: rowSize,
      cells: [
        label('意向等级'),
        { ...text(box('intention', ['A', 'B', 'C', 'D'])), span: 2 },
        { ...label('约定下次联系'), span: 1 },
        { ...text(value('promisedContactOn')), span: 2 },
      ],
    },
    tall('备注', 'remarks', 48),
    {
      height: 30,
      cells: [
        { text: [['填写人:\u3000', box('filledBy', ['客户', '销售人员'])]], span: 2 },
        { text: [['客户签名:']], span: 2 },
        { text: [['接待员:']], span: 2 },
      ],
    },
  ];
}

const rowSize = 28;

type Pair = readonly [name: string, piece: Piece];

function pairs(...three: readonly Pair[]): GridRow {
  return { height: rowSize, cells: three.flatMap(([name, piece]) => [label(name), text(piece)]) };
}

function wide(name: string, piece: Piece, height: number = rowSize): GridRow {
  return { height, cells: [label(name), { ...text(piece), span: 5 }] };
}

function tall(name: string, key: VisitSheetText, height: number): GridRow {
  return { height, cells: [label(name), { ...text(value(key)), span: 5, valign: 'top' }] };
}

function label(name: string): GridCell {
  return { text: [[name]], style: 'label', align: 'center' };
}

function text(piece: Piece): GridCell {
  return { text: [[piece]] };
}

function value(key: VisitSheetText | 'promisedContactOn'): Piece {
  return { value: key };
}

function box(key: VisitSheetChoice, options: readonly string[], gap = '\u3000'): Piece {
  return { choices: key, options, mark: 'box', gap };
}
