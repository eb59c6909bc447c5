import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/domain/import/cell.ts';
import type { Reading } from '../../../shared/domain/import/finding.ts';
import { parseArea } from '../../../shared/domain/import/parse-area.ts';
import { parseBudget } from '../../../shared/domain/import/parse-budget.ts';
import { parseIntention, parseVisitKind, parseWeekday } from '../../../shared/domain/import/parse-choice.ts';
import { dateOfSerial, parseDate, type DateContext } from '../../../shared/domain/import/parse-date.ts';
import { parseChannels } from '../../../shared/domain/import/parse-list.ts';
import { parseGender, parseName } from '../../../shared/domain/import/parse-person.ts';
import { parsePhones } from '../../../shared/domain/import/parse-phones.ts';
import { parseTime } from '../../../shared/domain/import/parse-time.ts';
import { parseUnitTypes } from '../../../shared/domain/import/parse-unit-types.ts';

const context: DateContext = { year: 2026, month: 3, date1904: false, today: '2026-11-23', warnFuture: true };
const codes = (reading: Reading<unknown>) => reading.findings.map((one) => one.code);
const date = (iso: string): RawCell => ({ kind: 'date', iso, time: null });

describe('A date of the register', () => {
  it.each<[RawCell, string]>([
    [date('2026-03-05'), '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６．３．５', '2026-03-05'],
    ['2026.03.05(周四)', '2026-03-05'],
    ['2026-03-05 14:30:00', '2026-03-05'],
    ['26.3.5', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['3.5', '2026-03-05'],
    ['5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [20_260_305, '2026-03-05'],
    [46_086, '2026-03-05'],
    ['2024.2.29', '2024-02-29'],
  ])('%j is %s', (cell, iso) => {
    expect(parseDate(cell, context).value).toBe(iso);
  });

  it.each<[RawCell, string]>([
    ['2026.2.30', 'dateImpossible'],
    ['2月30日', 'dateImpossible'],
    ['2025.2.29', 'dateImpossible'],
    ['0202-03-05', 'dateYear'],
    ['上周三', 'dateUnreadable'],
    [3.1, 'dateAmbiguous'],
    [{ kind: 'error', code: '#REF!' }, 'cellError'],
    [{ kind: 'formula', result: null }, 'formulaEmpty'],
  ])('%j is refused as %s', (cell, code) => {
    const reading = parseDate(cell, context);
    expect(reading.value).toBeNull();
    expect(codes(reading)).toContain(code);
  });

  it('without a year is refused where neither sheet nor title tells one', () => {
    expect(codes(parseDate('3月5日', { ...context, year: null }))).toEqual(['dateNoYear']);
  });

  it('after today is taken, with a warning', () => {
    expect(parseDate('2026-12-01', context)).toMatchObject({
      value: '2026-12-01',
      findings: [{ level: 'warning' }],
    });
  });

  it('39: serial 45000 is 2023-03-15, and 1904 counting moves it by four years', () => {
    expect(dateOfSerial(45_000, false)).toEqual({ iso: '2023-03-15', time: null });
    expect(dateOfSerial(45_000, true)).toEqual({ iso: '2027-03-16', time: null });
    expect(parseDate(45_000, context)).toMatchObject({
      value: '2023-03-15',
      findings: [{ code: 'dateFromSerial' }],
    });
    expect(parseDate(45_000, { ...context, date1904: true }).value).toBe('2027-03-16');
    expect(dateOfSerial(46_086.604_861_111, false)).toEqual({ iso: '2026-03-05', time: '14:31' });
  });

  it.each<[RawCell, string | null]>([
    ['14:37', '14:37'],
    ['9：05', '09:05'],
    ['下午2点半', '14:30'],
    ['上午10点15分', '10:15'],
    [0.5, '12:00'],
    ['25:00', null],
    ['中午', null],
  ])('has a time of day: %j is %s', (cell, time) => {
    expect(parseTime(cell).value).toBe(time);
  });
});

describe('A phone of the register', () => {
  it.each<[RawCell, string[]]>([
    ['13800138000', ['13800138000']],
    ['138 0013 8000', ['13800138000']],
    ['138-0013-8000', ['13800138000']],
    ['+8613800138000', ['13800138000']],
    ['１３８００１３８０００', ['13800138000']],
    ['0755-26001234', ['075526001234']],
    [13_800_138_000, ['13800138000']],
    ['13800138000/13900139000', ['13800138000', '13900139000']],
    ['13800138000、0755-26001234', ['13800138000', '075526001234']],
    ['13800138000 13900139000', ['13800138000', '13900139000']],
    ['13800138000\n13800138000', ['13800138000']],
    ['手机：13800138000', ['13800138000']],
    [{ kind: 'formula', result: '13800138000' }, ['13800138000']],
  ])('%j is %j', (cell, phones) => {
    expect(parsePhones(cell).value).toEqual(phones);
  });

  it.each<[RawCell, string]>([
    ['1380013800', 'phoneRefused'],
    [1_380_013_800, 'phoneRefused'],
    ['138001380001', 'phoneRefused'],
    ['26001234', 'phoneRefused'],
    ['13800138000/1390013900', 'phoneRefused'],
    ['1.38E+10', 'digitsLost'],
    ['１．３８Ｅ＋１０', 'digitsLost'],
    [{ kind: 'exponent', text: '1.38E+10' }, 'digitsLost'],
    [440_301_199_001_011_200, 'digitsLost'],
    [{ kind: 'error', code: '#N/A' }, 'cellError'],
  ])('38: %j is refused as %s, with what to do', (cell, code) => {
    const reading = parsePhones(cell);
    expect(reading.value).toBeNull();
    expect(codes(reading)).toContain(code);
    expect(reading.findings.at(-1)?.remedy).not.toBe('');
  });

  it('that is missing or 无 is nothing, not an error', () => {
    for (const cell of [null, '', '　', '无', '-', '未留'])
      expect(parsePhones(cell)).toEqual({ value: null, findings: [] });
  });

  it('says what was made of it', () => {
    expect(parsePhones('138 0013 8000').findings[0]?.cause).toBe('“138 0013 8000”记为 13800138000');
    expect(codes(parsePhones('13800138000/13900139000'))).toEqual(['phoneSeveral']);
    expect(codes(parsePhones({ kind: 'formula', result: '13800138000' }))).toEqual(['formulaValue']);
  });
});

describe('A name of the register', () => {
  it.each<[string, string, boolean, string | null]>([
    ['王小姐', '王小姐', true, '女'],
    ['欧阳先生', '欧阳先生', true, '男'],
    ['王 小姐', '王小姐', true, '女'],
    ['曾 蓓', '曾蓓', false, null],
    ['曾　蓓', '曾蓓', false, null],
    ['李明先生', '李明', false, '男'],
    ['John Smith', 'John Smith', false, null],
    ['买买提·艾力', '买买提·艾力', false, null],
    ['𠮷野', '𠮷野', false, null],
    ['未留名', '未留名', false, null],
    ['匿名', '未留名', false, null],
  ])('%s is kept as %s', (written, name, surnameOnly, gender) => {
    expect(parseName(written).value).toMatchObject({ name, surnameOnly, gender });
  });

  it('of more than 50 characters is refused, never cut', () => {
    expect(parseName('梅'.repeat(51))).toMatchObject({ value: null, findings: [{ code: 'textTooLong' }] });
    expect(parseName('梅'.repeat(50)).value?.name).toHaveLength(50);
  });

  it('loses invisible characters with a word about it, and is refused with control characters', () => {
    expect(parseName('王\u202e丽\u200b')).toMatchObject({
      value: { name: '王丽' },
      findings: [{ code: 'hiddenCharacters' }],
    });
    expect(codes(parseName('王\u0000丽'))).toEqual(['controlCharacters']);
    expect(codes(parseName('王\ud800丽'))).toEqual(['controlCharacters']);
  });

  it.each([
    ['男', '男'],
    ['先生', '男'],
    ['小姐', '女'],
    ['女士', '女'],
    ['F', '女'],
    ['不明', null],
  ])('has a gender: %s is %s', (written, gender) => {
    expect(parseGender(written).value).toBe(gender);
  });
});

describe('What the customer wants', () => {
  it.each([
    ['三房', '三房'],
    ['3房2厅', '三房'],
    ['三房两厅', '三房'],
    ['三室两厅', '三房'],
    ['3居', '三房'],
    ['３房２厅', '三房'],
    ['2房', '两房'],
    ['二房', '两房'],
    ['一房', '一房'],
    ['六房', '五房及以上'],
    ['复式', '复式'],
  ])('unit type %s is %s', (written, unitType) => {
    expect(parseUnitTypes(written).value).toEqual([unitType]);
  });

  it('names what is no unit type and keeps the rest', () => {
    expect(parseUnitTypes('三房、大的')).toMatchObject({
      value: ['三房'],
      findings: expect.arrayContaining([expect.objectContaining({ code: 'unitTypeUnknown' })]),
    });
  });

  it.each<[RawCell, number | null, number | null]>([
    ['95', 95, 95],
    [95, 95, 95],
    ['95㎡', 95, 95],
    ['95平米', 95, 95],
    ['80-100', 80, 100],
    ['80~100㎡', 80, 100],
    ['130-90', 90, 130],
    ['１２０', 120, 120],
    ['100以上', 100, null],
    ['100以内', null, 100],
    ['约90', 90, 90],
  ])('area %j is %s to %s', (cell, from, to) => {
    expect(parseArea(cell).value).toEqual({ from, to });
  });

  it.each<[RawCell, string]>([
    [-1, 'areaImpossible'],
    [0, 'areaImpossible'],
    ['1e999', 'areaImpossible'],
    ['NaN', 'areaImpossible'],
    ['大', 'areaUnreadable'],
  ])('area %j is %s', (cell, code) => {
    expect(codes(parseArea(cell))).toContain(code);
    expect(parseArea(cell).value).toBeNull();
  });

  it.each<[RawCell, number | null, number | null]>([
    ['250万', 250_000_000, 250_000_000],
    ['200-250万', 200_000_000, 250_000_000],
    ['250万以内', null, 250_000_000],
    ['2,500,000元', 250_000_000, 250_000_000],
    [2_500_000, 250_000_000, 250_000_000],
    [250, 250_000_000, 250_000_000],
    ['250.15万', 250_150_000, 250_150_000],
    ['1.1万', 1_100_000, 1_100_000],
  ])('budget %j is %s to %s 分, exactly', (cell, from, to) => {
    expect(parseBudget(cell, null).value).toEqual({ from, to });
  });

  it('takes the unit from the heading, and says so where neither tells', () => {
    expect(parseBudget('250', 'wan')).toEqual({
      value: { from: 250_000_000, to: 250_000_000 },
      findings: [],
    });
    expect(codes(parseBudget('250', null))).toEqual(['budgetUnitTaken']);
    expect(codes(parseBudget('-5万', null))).toEqual(['budgetImpossible']);
    expect(codes(parseBudget('很多', null))).toEqual(['budgetUnreadable']);
  });

  it.each([
    ['网络、路过', ['网络', '路过']],
    ['网络,路过', ['网络', '路过']],
    ['网络/路过；报纸', ['网络', '路过', '报纸']],
    ['派单、派单', ['派单']],
    ['老带新', ['老业主介绍']],
    ['网络\n路过', ['网络', '路过']],
  ])('channels %j are %j', (written, channels) => {
    expect(parseChannels(written).value).toEqual(channels);
  });

  it.each([
    ['A', 'A'],
    ['b', 'B'],
    ['Ｃ', 'C'],
    ['D类', 'D'],
    ['高', null],
  ])('intention %s is %s', (written, level) => {
    expect(parseIntention(written).value).toBe(level);
  });

  it.each([
    ['首次', 'first'],
    ['初访', 'first'],
    ['再次', 'return'],
    ['二次', 'return'],
    ['复访', 'return'],
    ['也许', null],
  ])('visit %s is %s', (written, kind) => {
    expect(parseVisitKind(written).value).toBe(kind);
  });

  it.each<[RawCell, number | null]>([
    ['周三', 3],
    ['星期天', 7],
    ['每周一', 1],
    [5, 5],
    ['看情况', null],
  ])('rest day %j is %s', (cell, day) => {
    expect(parseWeekday(cell).value).toBe(day);
  });
});
