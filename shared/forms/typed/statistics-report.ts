import type { GridCell } from '../model.ts';
import { day, label, sheet, signatureFields, text } from './parts.ts';
import type { TypedForm } from './typed-form.ts';

const columns = [
  { key: 'item', label: '项目', share: 170 },
  { key: 'current', label: '本期', share: 100 },
  { key: 'previous', label: '上期', share: 100 },
  { key: 'change', label: '增减', share: 113 },
] as const;

const centred = (key: string): GridCell => ({ text: [[{ value: key }]], align: 'center' });

/** S-7.5.1 销售信息统计报告, by the market researcher within two working days. */
export const statisticsReport: TypedForm = report(
  'statistics-report',
  '销售信息统计报告',
  '项目开发部市场调研员',
);

/** S-7.5.2 窗口, the quarterly bulletin. */
export const quarterlyBulletin: TypedForm = report('quarterly-bulletin', '窗口', '项目开发部市场调研员');

function report(id: string, title: string, writer: string): TypedForm {
  return {
    description: sheet({
      id,
      title,
      mark: 'chinese',
      head: [{ kind: 'line', align: 'center', text: [{ value: 'range' }] }],
      body: [
        {
          kind: 'grid',
          before: 6,
          columns: columns.map(({ share }) => share),
          rows: [
            { header: true, height: 28, cells: columns.map((column) => label(column.label)) },
            {
              each: 'figures',
              blankRows: 12,
              row: { height: 27, cells: columns.map(({ key }) => centred(key)) },
            },
          ],
        },
        { kind: 'line', before: 10, keepWithNext: true, text: ['情况分析:'] },
        { kind: 'answer', value: 'analysis', height: 22, rules: 5 },
        { kind: 'line', before: 8, keepWithNext: true, text: ['特殊事项:'] },
        { kind: 'answer', value: 'events', height: 22, rules: 2 },
        {
          kind: 'fields',
          before: 10,
          keepWithPrevious: true,
          columns: [
            { share: 60, label: `${writer}:`, value: 'writer' },
            { share: 40, label: '日期:', value: 'writtenOn' },
          ],
        },
      ],
    }),
    fields: [
      day('from', '开始日期'),
      day('to', '结束日期'),
      { key: 'figures', label: '统计数据', kind: 'rows', columns },
      text('analysis', '情况分析'),
      text('events', '特殊事项'),
      ...signatureFields(writer, 'writer', 'writtenOn'),
    ],
  };
}
