import { groupBy } from '../group-by.ts';

/** Figures of 销售人员周报 that are counts, in the order in which they are shown. */
export const weeklyCounts = [
  'calls',
  'firstCalls',
  'repeatedCalls',
  'invited',
  'visits',
  'firstVisits',
  'returnVisits',
  'registered',
  'followUpsDue',
  'followUpsDone',
  'followUpsLate',
  'appointments',
  'appointmentsKept',
  'levelA',
  'levelB',
  'levelC',
  'levelD',
] as const;
export type WeeklyCount = (typeof weeklyCounts)[number];

export const weeklyCountNames: Readonly<Record<WeeklyCount, string>> = {
  calls: '来电',
  firstCalls: '首次来电',
  repeatedCalls: '重复来电',
  invited: '邀约看楼',
  visits: '来访',
  firstVisits: '初访',
  returnVisits: '复访',
  registered: '已登记来访',
  followUpsDue: '应跟踪',
  followUpsDone: '按期完成跟踪',
  followUpsLate: '逾期跟踪',
  appointments: '预约',
  appointmentsKept: '预约到访',
  levelA: 'A 类客户',
  levelB: 'B 类客户',
  levelC: 'C 类客户',
  levelD: 'D 类客户',
};

/** A customer whose intention changed with a visit of the week; `from` null: not known before. */
export interface LevelChange {
  readonly visitNumber: string;
  readonly customerName: string;
  readonly on: string;
  readonly from: string | null;
  readonly to: string;
}

/** S-7.2.9: what a customer said, at a visit or when he was followed up; `number` is the visit's, '' for a contact. */
export interface HeardOpinion {
  readonly number: string;
  readonly customerName: string;
  readonly on: string;
  readonly text: string;
}

/** A salesperson's week as the logs tell it, as of `asOf` (a local date). */
export interface WeeklyFigures {
  readonly asOf: string;
  readonly counts: Readonly<Record<WeeklyCount, number>>;
  readonly levelChanges: readonly LevelChange[];
  readonly opinions: readonly HeardOpinion[];
  /** Competing estates that visitors of the week had seen, as written. */
  readonly competitors: readonly string[];
}

// How many customers he has changes from day to day; only what the week's logs say can differ from a frozen report.
const stocks: ReadonlySet<WeeklyCount> = new Set(['levelA', 'levelB', 'levelC', 'levelD']);

/** How the logs differ now from what a report froze, in words, one sentence a figure; empty where they do not. */
export function differencesOf(frozen: WeeklyFigures, now: WeeklyFigures): string[] {
  const counts = weeklyCounts
    .filter((key) => !stocks.has(key) && frozen.counts[key] !== now.counts[key])
    .map((key) => changedText(weeklyCountNames[key], frozen.counts[key], now.counts[key]));
  return [
    ...counts,
    ...listDifferences('客户意见', frozen.opinions.map(opinionText), now.opinions.map(opinionText)),
    ...listDifferences('意向变化', frozen.levelChanges.map(levelText), now.levelChanges.map(levelText)),
  ];
}

function changedText(name: string, before: number, after: number): string {
  const by = Math.abs(after - before);
  return `${name}：提交时 ${before}，现在 ${after}（${after > before ? '多' : '少'} ${by}）`;
}

function listDifferences(name: string, before: readonly string[], after: readonly string[]): string[] {
  const added = after.filter((text) => !before.includes(text));
  const gone = before.filter((text) => !after.includes(text));
  return [
    ...added.map((text) => `${name}：提交后新增“${text}”`),
    ...gone.map((text) => `${name}：提交后更正或作废“${text}”`),
  ];
}

/** 张晓明：价格偏高 */
export const opinionText = ({ customerName, text }: HeardOpinion): string => `${customerName}：${text}`;

/** 张晓明 B→A，李四 C→B；新增 A 类 2，B 类 1: changes by name, customers whose intention was not known before by number. */
export function levelsText(changes: readonly LevelChange[]): string {
  const moved = changes.filter(({ from }) => from !== null).map(levelText);
  const added = [
    ...groupBy(
      changes.filter(({ from }) => from === null),
      ({ to }) => to,
    ),
  ]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([level, those]) => `${level} 类 ${those.length}`);
  return [moved.join('，'), added.length === 0 ? '' : `新增 ${added.join('，')}`].filter(Boolean).join('；');
}

/** 张晓明 B→A */
export const levelText = ({ customerName, from, to }: LevelChange): string =>
  from === null ? `${customerName} 新增 ${to}` : `${customerName} ${from}→${to}`;
