import type { Workbook } from 'exceljs';
import type { HandoverContents } from '../../../../shared/contract/handovers.ts';
import type { Survey } from '../../../../shared/contract/follow-ups.ts';
import { callKindNames, unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { weeklyCountNames, weeklyCounts } from '../../../../shared/domain/weekly/weekly-figures.ts';
import { inTenThousands } from '../../../../shared/forms/format-range.ts';
import { followUpSurveyQuestions } from '../../../../shared/forms/follow-up-survey.ts';
import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import { reportScreenTexts } from '../../../../shared/texts/weekly-screens.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { callsWhere } from '../calls/repository.ts';
import { parseCallExtra } from '../calls/row.ts';
import { phonesOf } from '../customers/repository.ts';
import { visitRows } from '../visits/list-repository.ts';
import { parseExtra } from '../visits/row.ts';
import { reportOf, writersOf } from '../weekly-reports/present.ts';
import type { BundleRecords } from './bundle-records.ts';

type Cell = string | number | null;
const rowsAtOnce = 500;
const receiver: Actor = { seq: -1, id: null, name: '', roles: ['researcher'] };

/**
 * The raw rows behind the bundle as a workbook: the cover, then a sheet for each log. Texts stay texts, so that nothing
 * in them can become a formula; phones are as the receiver may see them (R-privacy).
 */
export async function bundleWorkbook(
  { db }: OfficeDeps,
  records: BundleRecords,
  contents: HandoverContents,
  today: string,
): Promise<Uint8Array> {
  // Only here: nothing else of the office needs it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const { sheets, headings } = texts;
  addSheet(workbook, sheets.cover, headings.cover, coverRows(contents));
  addSheet(workbook, sheets.calls, headings.calls, await callRows(db, records.callSeqs));
  addSheet(workbook, sheets.visits, headings.visits, await visitRowsOf(db, records.visitSeqs));
  addSheet(workbook, sheets.reports, reportHeadings, await reportRows(db, records, today));
  addSheet(workbook, sheets.surveys, headings.surveys, surveyRows(records));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: Workbook,
  name: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
) {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...headings]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  sheet.columns.forEach((column, index) => {
    const title = headings[index] ?? '';
    column.width = Math.min(40, Math.max(10, title.length * 2 + 4));
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } };
}

function coverRows({ papers, explanation }: HandoverContents): Cell[][] {
  const rows: Cell[][] = papers.map(({ kind, records, pages, missing, remarks }) => [
    texts.papers[kind],
    records,
    pages,
    missing.join('；') || texts.none,
    remarks,
  ]);
  return [...rows, [], [explanation], [texts.masked]];
}

async function callRows(db: OfficeDeps['db'], seqs: readonly number[]): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (let at = 0; at < seqs.length; at += rowsAtOnce) {
    const part = seqs.slice(at, at + rowsAtOnce);
    const bySeq = new Map((await callsWhere(db, { seqs: part })).map((row) => [row.seq, row]));
    for (const seq of part) {
      const row = bySeq.get(seq);
      if (!row) continue;
      const extra = parseCallExtra(row.details);
      const phones = row.phone === null ? [] : [row.phone];
      const shown = showPhones(phones, seesPhones(receiver, row.owner_seq ?? row.taken_by_seq));
      rows.push([
        row.number,
        row.called_on,
        row.called_at,
        row.seconds,
        row.taken_by_name,
        row.caller_name || unnamedCaller,
        row.gender,
        shown[0]?.number ?? null,
        row.call_kind === 'repeated' ? callKindNames.repeated : callKindNames.first,
        row.channel,
        extra.unitTypes.join('、'),
        extra.areaFrom,
        extra.areaTo,
        inTenThousands(extra.budgetFrom),
        inTenThousands(extra.budgetTo),
        extra.asked.join('、'),
        extra.askedText,
        extra.concern,
        extra.need,
        extra.promised,
        row.invited === 1 ? texts.yes : texts.no,
        row.proposed_on,
        row.proposed_at,
        row.intention,
        extra.remarks,
        row.late_reason,
      ]);
    }
  }
  return rows;
}

async function visitRowsOf(db: OfficeDeps['db'], seqs: readonly number[]): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (let at = 0; at < seqs.length; at += rowsAtOnce) {
    const part = await visitRows(db, seqs.slice(at, at + rowsAtOnce));
    const phones = await phonesOf(db, [...new Set(part.map((row) => row.customer_seq))]);
    for (const row of part) {
      const extra = parseExtra(row.details);
      const shown = showPhones(phones.get(row.customer_seq) ?? [], seesPhones(receiver, row.owner_seq));
      rows.push([
        row.number,
        row.visited_on,
        row.arrived_at,
        row.served_at,
        row.left_at,
        row.customer_name,
        row.gender,
        shown.map((phone) => phone.number).join('、'),
        row.visit_kind === 'return' ? visitKindNames.return : visitKindNames.first,
        row.party_size,
        row.salesperson_name,
        extra.channels.join('、'),
        extra.purposes.join('、'),
        extra.unitTypes.join('、'),
        extra.areaFrom,
        extra.areaTo,
        inTenThousands(extra.budgetFrom),
        inTenThousands(extra.budgetTo),
        extra.floor,
        extra.decoration,
        extra.competitors,
        extra.materials.join('、'),
        extra.stations.join('、'),
        extra.concerns,
        extra.opinions,
        row.intention,
        extra.remarks,
        row.late_reason,
      ]);
    }
  }
  return rows;
}

const wordNames = reportScreenTexts.fields;
const wordKeys = Object.keys(wordNames) as (keyof typeof wordNames)[];
const reportHeadings = [
  ...texts.headings.reportWords,
  ...weeklyCounts.map((key) => weeklyCountNames[key]),
  ...wordKeys.map((key) => wordNames[key]),
];

async function reportRows(db: OfficeDeps['db'], { days, monday }: BundleRecords, today: string) {
  const week = { estateSeq: days.estateSeq, monday, today };
  const rows: Cell[][] = [];
  for (const writer of await writersOf(db, week)) {
    const report = await reportOf(db, week, writer);
    rows.push([
      report.staffName,
      reportScreenTexts.states[report.state],
      report.submittedAt,
      ...weeklyCounts.map((key) => report.figures.counts[key]),
      ...wordKeys.map((key) => report.words[key]),
    ]);
  }
  return rows;
}

/** A line an answer: surveys differ in what was answered. */
function surveyRows({ surveys }: BundleRecords): Cell[][] {
  return surveys.flatMap((row) => {
    const { answers, choices } = JSON.parse(row.survey ?? '{}') as Survey;
    const head = [row.contacted_on, row.customer_name, row.staff_name, row.way];
    return followUpSurveyQuestions.flatMap(({ key, label }) => {
      const answer = choices[key]?.join('、') ?? answers[key] ?? '';
      return answer === '' ? [] : [[...head, label, answer]];
    });
  });
}
