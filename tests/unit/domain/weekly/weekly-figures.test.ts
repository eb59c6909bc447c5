import { describe, expect, test } from 'vitest';
import {
  differencesOf,
  levelsText,
  weeklyCountNames,
  type WeeklyFigures,
  weeklyCounts,
} from '../../../../shared/domain/weekly/weekly-figures.ts';

const zero = Object.fromEntries(weeklyCounts.map((key) => [key, 0])) as WeeklyFigures['counts'];
const figures = (counts: Partial<WeeklyFigures['counts']> = {}, given: Partial<WeeklyFigures> = {}) => ({
  asOf: '2026-11-27',
  levelChanges: [],
  opinions: [],
  competitors: [],
  ...given,
  counts: { ...zero, ...counts },
});
const opinion = { number: 'LF-1', customerName: '张晓明', on: '2026-11-23', text: '价格偏高' };

describe('differences from a frozen report', () => {
  test('name each figure with both values, and what was said or taken back since', () => {
    const before = figures({ visits: 3, calls: 5 }, { opinions: [opinion] });
    const now = figures({ visits: 4, calls: 3 }, { opinions: [{ ...opinion, text: '价格合适' }] });
    expect(differencesOf(before, now)).toEqual([
      '来电：提交时 5，现在 3（少 2）',
      '来访：提交时 3，现在 4（多 1）',
      '客户意见：提交后新增“张晓明：价格合适”',
      '客户意见：提交后更正或作废“张晓明：价格偏高”',
    ]);
  });

  test('are none where only the number of customers he has now moved on', () => {
    expect(differencesOf(figures({ levelA: 1 }), figures({ levelA: 9 }))).toEqual([]);
    expect(differencesOf(figures(), figures())).toEqual([]);
  });

  test('every figure has a name of its own', () => {
    expect(new Set(weeklyCounts.map((key) => weeklyCountNames[key])).size).toBe(weeklyCounts.length);
  });
});

test('changed intentions stand by name, new customers by number', () => {
  const change = { visitNumber: '', on: '', customerName: '张晓明', from: 'B', to: 'A' };
  const added = (to: string) => ({ ...change, from: null, to });
  expect(levelsText([added('B'), change, added('A'), added('B')])).toBe('张晓明 B→A；新增 A 类 1，B 类 2');
  expect(levelsText([])).toBe('');
});
