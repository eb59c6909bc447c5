import type { GridRow } from '../model.ts';
import { cell, day, label, line, sheet, signatureFields, signedBy, tall, text } from './parts.ts';
import type { TypedField, TypedForm } from './typed-form.ts';

const figures: readonly (readonly (readonly [label: string, key: string])[])[] = [
  [
    ['来电（组）', 'calls'],
    ['其中首次', 'firstCalls'],
    ['邀约看楼', 'invited'],
  ],
  [
    ['来访（组）', 'visits'],
    ['其中初访', 'firstVisits'],
    ['已登记', 'registered'],
  ],
  [
    ['应跟踪', 'followUpsDue'],
    ['按期完成', 'followUpsDone'],
    ['逾期', 'followUpsLate'],
  ],
  [
    ['预约（组）', 'appointments'],
    ['预约到访', 'appointmentsKept'],
    ['A 类客户', 'levelA'],
  ],
  [
    ['B 类客户', 'levelB'],
    ['C 类客户', 'levelC'],
    ['D 类客户', 'levelD'],
  ],
];

const figureHeight = 25;

const words = [
  ['意向变化', 'levelChanges', 34],
  ['客户意见', 'opinions', 64],
  ['本周工作小结', 'summary', 58],
  ['存在的问题', 'problems', 40],
  ['竞争楼盘情况', 'competitors', 34],
  ['建议', 'proposals', 34],
  ['下周工作计划', 'plan', 48],
  ['提交后记录的变化', 'differences', 34],
] as const;

/** 销售人员周报, Monday to Sunday, one a salesperson (S-7.2.9: customers' opinions go into it). */
export const weeklyReport: TypedForm = {
  description: sheet({
    id: 'weekly-report',
    title: '销售人员周报',
    head: [
      {
        kind: 'fields',
        before: 4,
        columns: [
          { share: 57, label: '起止日期:', value: 'range' },
          { share: 3, label: '' },
          { share: 40, label: '销售人员:', value: 'salesperson' },
        ],
      },
    ],
    body: [
      {
        kind: 'grid',
        before: 6,
        columns: [80, 81, 80, 81, 80, 81],
        rows: [
          ...figures.map((row): GridRow => ({
            height: figureHeight,
            cells: row.flatMap(([name, key]) => [label(name), { ...cell(key), align: 'center' as const }]),
          })),
          ...words.map(([name, key, height]) => tall(`${name}:`, key, 6, height)),
          signedBy('填报人:', 'writer', 'writtenOn', 6),
        ],
      },
    ],
  }),
  fields: [
    day('from', '开始日期'),
    day('to', '结束日期'),
    line('salesperson', '销售人员'),
    ...figures.flat().map(([name, key]): TypedField => line(key, name)),
    ...words.map(([name, key]) => text(key, name)),
    ...signatureFields('填报人', 'writer', 'writtenOn'),
  ],
};
