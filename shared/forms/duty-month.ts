import type { NamedDuty } from '../domain/roster/month-duties.ts';
import { statement } from '../domain/roster/month-duties.ts';
import { shortDate } from '../domain/roster/clashes.ts';
import { groupBy } from '../domain/group-by.ts';
import { rosterMonthTexts as texts } from '../texts/roster-month.ts';
import { formHead } from './head.ts';
import type { Block, FormDescription, GridCell, GridRow } from './model.ts';
import type { FormValues } from './values.ts';

/** A month's published duties to be printed; `person` where they are one person's only. */
export interface DutyMonthInput {
  readonly companyName: string;
  readonly estateName: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly duties: readonly NamedDuty[];
  readonly person: string | null;
}

/** 岗位值班月览 with 值班统计 behind it; of one person, his own days with their sums. No form of the company's. */
export function dutyMonth({ duties, person }: Pick<DutyMonthInput, 'duties' | 'person'>): FormDescription {
  const title = person === null ? texts.overviewTitle : texts.personTitle;
  const posts = postsOf(duties);
  return {
    id: 'duty-month',
    title,
    paper: 'portrait',
    mark: 'chinese',
    sheets: [
      {
        head: headOf(title),
        body: [dayGrid(posts), ...(person === null ? [] : [sumGrid(posts)])],
      },
      ...(person === null ? [{ head: headOf(texts.statementTitle), body: [sumGrid(posts)] }] : []),
    ],
  };
}

export function dutyMonthValues({
  companyName,
  estateName,
  month,
  duties,
  person,
}: DutyMonthInput): FormValues {
  const posts = postsOf(duties);
  const [year, number] = month.split('-').map(Number);
  const days = [...groupBy(duties, ({ date }) => date)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    texts: { companyName, estateName, range: `${year}年${number}月`, person: person ?? '' },
    choices: {},
    rows: {
      days: days.map(([date, own]) => ({
        date: shortDate(date),
        kind: own[0] && own[0].kind !== 'workday' ? texts.kinds[own[0].kind] : '',
        ...Object.fromEntries(posts.map((post, i) => [`post${i}`, peopleAt(own, post, person !== null)])),
      })),
      people: statement(duties).map((row) => ({
        name: row.name,
        duties: String(row.duties),
        weekends: String(row.weekends),
        holidays: String(row.holidays),
        ...Object.fromEntries(
          posts.map((post, i) => [`post${i}`, String(row.posts.find(([name]) => name === post)?.[1] ?? 0)]),
        ),
      })),
    },
  };
}

/** Posts in the order in which the days name them. */
function postsOf(duties: readonly NamedDuty[]): string[] {
  return [...new Set(duties.map(({ postName }) => postName))];
}

/** Names with their shift where the day is divided; of one person a tick. */
function peopleAt(day: readonly NamedDuty[], post: string, alone: boolean): string {
  return day
    .filter(({ postName }) => postName === post)
    .map(
      ({ staffName, shiftName }) =>
        `${alone ? shiftName || '√' : `${staffName}${shiftName && `（${shiftName}）`}`}`,
    )
    .join('、');
}

function headOf(title: string): Block[] {
  return [
    ...formHead(title, '', true),
    {
      kind: 'line',
      align: 'center',
      style: 'cell',
      text: [{ value: 'range' }, '\u3000', { value: 'person' }],
    },
  ];
}

function dayGrid(posts: readonly string[]): Block {
  return {
    kind: 'grid',
    before: 4,
    columns: [88, 34, ...posts.map(() => 361 / Math.max(1, posts.length))],
    rows: [
      heading([texts.date, '', ...posts]),
      {
        each: 'days',
        row: { height: 18, cells: ['date', 'kind', ...posts.map((_, i) => `post${i}`)].map(valueCell) },
      },
    ],
  };
}

function sumGrid(posts: readonly string[]): Block {
  return {
    kind: 'grid',
    before: 12,
    columns: [90, 45, 45, 48, ...posts.map(() => 255 / Math.max(1, posts.length))],
    rows: [
      heading([texts.person, texts.duties, texts.weekends, texts.holidays, ...posts]),
      {
        each: 'people',
        row: {
          height: 22,
          cells: ['name', 'duties', 'weekends', 'holidays', ...posts.map((_, i) => `post${i}`)].map(
            valueCell,
          ),
        },
      },
    ],
  };
}

function heading(titles: readonly string[]): GridRow {
  return {
    header: true,
    height: 24,
    cells: titles.map((title): GridCell => ({
      text: title ? [[title]] : [],
      style: 'small',
      align: 'center',
    })),
  };
}

function valueCell(key: string): GridCell {
  return { text: [[{ value: key }]], style: 'small', align: 'center' };
}
