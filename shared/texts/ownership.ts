import { chineseDate } from '../domain/business-date.ts';
import {
  daysAfter,
  firstOwnershipRule,
  type LapseOutcome,
  type OwnershipEffect,
  type OwnershipEvent,
  type OwnershipEventKind,
  type OwnershipRule,
  type OwnershipVerdict,
} from '../domain/ownership.ts';

export const ownershipEventNames: Readonly<Record<OwnershipEventKind, string>> = {
  call: '来电',
  visit: '来访',
  contact: '联系',
  decision: '判定',
};

export const lapseOutcomeNames: Readonly<Record<LapseOutcome, string>> = {
  next: '过期后归下一位登记的销售人员',
  keep: '过期后仍归原顾问，直至另行判定',
  supervisor: '过期后由主管判定',
};

export const ownershipEffectNames: Readonly<Record<OwnershipEffect, string>> = {
  founded: '有效登记，归属成立',
  extended: '有效联系，顺延有效期',
  moved: '原归属已过期，归属转移',
  decided: '主管判定',
  nobody: '没有销售人员，不计',
  notReached: '未联系上，不计',
  lateEntry: '补登，不计',
  otherPerson: '他人联系，不改变归属',
  lapsedBefore: '已过期，等待主管判定',
};

/** 判客结论 in words: the rule, its dates, and the last contact that counts. */
export function verdictReason(verdict: OwnershipVerdict): string {
  const { last, rule, ownerName } = verdict;
  if (!last || verdict.validUntil === null) {
    return `截至 ${chineseDate(verdict.on)}，没有销售人员的有效登记（${ruleName(rule)}）。`;
  }
  const days = daysAfter(last.kind, rule);
  const basis = `依据：${ruleName(rule)}，${ownershipEventNames[last.kind]}后 ${days} 天内有效；最后一次有效联系：${eventText(last)}`;
  if (verdict.state === 'owned')
    return `归属 ${ownerName}，有效期至 ${chineseDate(verdict.validUntil)}。${basis}。`;
  return `原归属 ${ownerName}，已于 ${chineseDate(verdict.validUntil)} 过期；${lapseOutcomeNames[rule.afterLapse]}。${basis}。`;
}

/** 2026年11月1日 来访（王芳）, with 补登 where it was entered later. */
export function eventText(event: OwnershipEvent): string {
  const who = event.staffName === '' ? '' : `（${event.staffName}）`;
  return `${chineseDate(event.on)} ${ownershipEventNames[event.kind]}${who}${event.late ? '，补登' : ''}`;
}

export function ruleName(rule: OwnershipRule): string {
  return rule.validFrom === firstOwnershipRule.validFrom
    ? '初始判客规则'
    : `${chineseDate(rule.validFrom)}起的判客规则`;
}

export const ownershipTexts = {
  notYoursToMove: '这条记录是别的同事的：改成他人请由本人、前台或督导更正',
  ruleInPast: '新规则只能从今天或以后开始，以免改变已有的判定',
  alreadyDisputed: '这位客户已有一项未判定的归属争议，请先判定',
  alreadyDecided: '这项争议已经判定',
  noSuchPerson: '找不到这位人员，请重新选择',
} as const;

/** Texts of the ownership card and its dialogs. */
export const ownershipScreenTexts = {
  title: '判客',
  state: { owned: '有效', lapsed: '已过期', none: '无归属' },
  line: '完整联系记录',
  columns: ['日期', '方式', '人员', '结果'],
  notReached: '未联系上',
  raise: '提出争议',
  raiseTitle: '提出归属争议',
  claimant: '主张人',
  reason: '争议理由',
  dispute: '归属争议',
  raised: (claimant: string, by: string, at: string) => `${claimant} 主张归属（${by} 提出，${at}）`,
  decided: (owner: string, by: string, on: string) => `判归 ${owner}（${by}，${on}）`,
  decide: '判定',
  decideTitle: '判定归属',
  owner: '判归',
  decision: '判定说明',
  pick: '请选择人员',
} as const;

/** Texts of the screen of rules. */
export const ruleScreenTexts = {
  title: '判客与跟踪规则',
  versions: '判客规则版本',
  columns: ['生效日期', '来电后', '来访后', '联系后', '有效联系', '补登', '过期后', '设定人'],
  days: (days: number) => `${days} 天`,
  reachedOnly: '只算联系上的',
  anyContact: '都算',
  counts: '算',
  countsNot: '不算',
  initial: '初始规则',
  add: '新增版本',
  validFrom: '生效日期（今天或以后）',
  callDays: '来电后有效天数',
  visitDays: '来访后有效天数',
  contactDays: '联系后有效天数',
  contactCounts: '有效联系',
  lateCounts: '补登',
  afterLapse: '过期后',
  saved: '已保存',
  unmask: '每人每天可查看完整电话的客户数',
  levels: '有认购意向的等级（7 至 10 天内须跟踪）',
} as const;
