import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { chineseDate } from '../../../../../shared/domain/business-date.ts';
import type {
  DecidedItem,
  MeetingDocument,
  ReviewedItem,
} from '../../../../../shared/domain/meetings/document.ts';
import { figureLines } from '../../../../../shared/domain/meetings/figure-lines.ts';
import type { PeriodFigures } from '../../../../../shared/domain/period-figures.ts';
import { minutesTexts as texts } from '../../../../../shared/texts/minutes.ts';

// The room between the margins, in twips.
const width = 8746;

/** When, where, who: two columns, the first a label. */
export function factsTable(minutes: MeetingDocument): Table {
  const { facts } = texts;
  const time = [minutes.beganAt, minutes.endedAt].filter((one) => one !== null).join('—');
  const rows = [
    [facts.number, minutes.number],
    [facts.when, `${chineseDate(minutes.heldOn)}${time ? ` ${time}` : ''}`],
    [facts.place, minutes.place],
    [facts.chair, minutes.chair],
    [facts.recorder, minutes.recorder],
    [facts.present, minutes.present.join('、')],
    ...(minutes.guests ? [[facts.guests, minutes.guests]] : []),
    ...(minutes.absent.length > 0
      ? [[facts.absent, minutes.absent.map((one) => `${one.name}（${one.reason}）`).join('、')]]
      : []),
  ];
  return table([1600, width - 1600], rows, undefined, true);
}

/** What earlier meetings left open, and how it stands. */
export function reviewedTable(items: readonly ReviewedItem[]): Table {
  const rows = items.map((item, i) => [
    String(i + 1),
    item.what,
    item.owner,
    chineseDate(item.dueOn),
    [item.done ? texts.done : item.overdue ? texts.overdue : texts.open, item.note]
      .filter(Boolean)
      .join('；'),
  ]);
  return table([750, 2946, 1100, 1950, 2000], rows, texts.reviewedHead);
}

export function decidedTable(items: readonly DecidedItem[]): Table {
  const rows = items.map((item, i) => [
    String(i + 1),
    item.ofComplaints ? `${texts.ofComplaints}${item.what}` : item.what,
    item.owner,
    item.dueOn === null ? '' : chineseDate(item.dueOn),
    '',
  ]);
  return table([750, 3446, 1100, 1950, 1500], rows, texts.decidedHead);
}

export function figuresTable(figures: PeriodFigures): [Table] {
  const rows = figureLines(figures).map((line) => {
    const colon = line.indexOf('：');
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
  return [table([1600, width - 1600], rows, undefined, true)];
}

/** A table; its head repeats on every page, no row is torn, and a short one with labels stays on one page. */
function table(
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  head?: readonly string[],
  labelled = false,
): Table {
  const cells = (texts_: readonly string[], bold: (column: number) => boolean, keepNext: boolean) =>
    texts_.map(
      (text, column) =>
        new TableCell({
          width: { size: columns[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 100, right: 100 },
          children: [
            new Paragraph({
              style: 'MinutesCell',
              keepNext,
              children: [new TextRun({ text, bold: bold(column) })],
            }),
          ],
        }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    rows: [
      ...(head
        ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, () => true, true) })]
        : []),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: true,
            children: cells(row, (column) => labelled && column === 0, labelled && place < rows.length - 1),
          }),
      ),
    ],
  });
}
