import { describe, expect, test } from 'vitest';
import {
  callRules,
  type CheckedCall,
  type CheckedVisit,
  findingsOf,
  visitRules,
} from '../../../../shared/domain/weekly/entry-findings.ts';

const call: CheckedCall = {
  kind: 'call',
  invited: true,
  proposedOn: '2026-11-28',
  hasPhone: true,
  callerName: '王秀兰',
  channel: '网络',
  lateReason: null,
};
const visit: CheckedVisit = {
  kind: 'visit',
  hasPhone: true,
  filledByCustomer: true,
  salespersonName: '周以宁',
  ownerName: '周以宁',
  arrivedAt: '09:30',
  servedAt: '09:35',
  leftAt: '10:20',
  intention: 'B',
  channels: 1,
  opinions: '价格偏高',
  lateReason: null,
  twice: false,
  dayIsOver: true,
};
const textsOf = (entry: CheckedCall | CheckedVisit) => findingsOf(entry).map(({ text }) => text);

describe('what the daily check finds', () => {
  test('S-7.4.3: nothing in an entry that is in order', () => {
    expect(textsOf(call)).toEqual([]);
    expect(textsOf(visit)).toEqual([]);
  });

  test.each<[Partial<CheckedCall>, string]>([
    [{ invited: false, proposedOn: null }, '未邀请看楼'],
    [{ proposedOn: null }, '已邀请，没有约定时间'],
    [{ hasPhone: false }, '没有联系电话'],
    [{ callerName: '' }, '未留名'],
    [{ channel: null }, '没有认知途径'],
    [{ lateReason: '忘记登记' }, '补登：忘记登记'],
  ])('S-7.4.3: in a call with %j: %s', (given, text) => {
    expect(textsOf({ ...call, ...given })).toEqual([text]);
  });

  test.each<[Partial<CheckedVisit>, string]>([
    [{ hasPhone: false }, '没有联系电话'],
    [{ hasPhone: false, filledByCustomer: false }, '没有联系电话（销售人员代填）'],
    [{ salespersonName: null, ownerName: null }, '没有销售人员'],
    [{ servedAt: null }, '未接待就离开'],
    [{ servedAt: '09:50' }, '等候 20 分钟才接待'],
    [{ leftAt: null }, '没有离开时间'],
    [{ ownerName: '陈志强' }, '归属顾问是陈志强，由周以宁接待'],
    [{ twice: true }, '同一客户当天登记了两次'],
    [{ intention: null }, '没有意向等级'],
    [{ channels: 0 }, '没有认知途径'],
    [{ opinions: '' }, '没有记录客户意见'],
    [{ lateReason: '停电' }, '补登：停电'],
  ])('S-7.4.3: in a visit with %j: %s', (given, text) => {
    expect(textsOf({ ...visit, ...given })).toEqual([text]);
  });

  test('who is still here today has not forgotten to leave; a time nobody noted is no long wait', () => {
    expect(textsOf({ ...visit, leftAt: null, dayIsOver: false })).toEqual([]);
    expect(textsOf({ ...visit, arrivedAt: '' })).toEqual([]);
  });

  test('every rule has an id of its own and names the rule it comes from', () => {
    for (const rules of [callRules, visitRules]) {
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      expect(rules.every(({ rule }) => /^(?:S-7\.\d|判客)/.test(rule))).toBe(true);
    }
  });
});
