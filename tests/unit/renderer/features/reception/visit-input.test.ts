import { describe, expect, it } from 'vitest';
import { visitInput } from '../../../../../shared/contract/visits.ts';
import {
  checkVisit,
  readTime,
  toVisitInput,
} from '../../../../../renderer/features/reception/visit-form/visit-input.ts';
import { blankVisit, isBlank } from '../../../../../renderer/features/reception/visit-form/visit-values.ts';

const typed = { ...blankVisit('2026-11-23', '09:30'), name: '张晓明' };

describe('the visit form as typed', () => {
  it('becomes what the contract takes, with empty fields as nothing', () => {
    const input = visitInput.parse(toVisitInput(typed));
    expect(input.customer).toMatchObject({ name: '张晓明', gender: null, phones: [] });
    expect(input.visit).toMatchObject({ areaFrom: null, budgetTo: null, intention: null, partySize: 1 });
  });

  it.each([
    ['200', 20_000_000_0],
    ['150.5', 15_050_000_0],
    ['0.07', 7000_0],
  ])('reads a budget of %s 万元 as %i 分', (text, fen) => {
    expect(toVisitInput({ ...typed, budgetFrom: text }).visit.budgetFrom).toBe(fen);
  });

  it.each([
    ['930', '09:30'],
    ['9:05', '09:05'],
    ['9：05', '09:05'],
    ['1430', '14:30'],
    ['10', '10:00'],
    ['24', '24'],
    ['', null],
    ['早上', '早上'],
  ])('reads the time %s as %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it('takes several phones out of one field', () => {
    const input = toVisitInput({
      ...typed,
      phone: '13800138000',
      otherPhones: '13900139000、0755-26001234，',
    });
    expect(input.customer.phones).toEqual(['13800138000', '13900139000', '0755-26001234']);
  });

  it.each([
    ['partySize', '两人', '来访人数请填写数字'],
    ['partySize', '', '来访人数'],
    ['areaFrom', '90平', '面积从请填写数字'],
    ['servedAt', '中午', '请按 09:30 的样子填写时间'],
    ['servedAt', '2561', '不是有效时间'],
    ['name', ' ', '请填写客户姓名'],
  ])('names what is wrong with %s “%s”', (field, text, sentence) => {
    expect(checkVisit({ ...typed, [field]: text })).toHaveProperty(field, expect.stringContaining(sentence));
  });

  it('finds nothing wrong with a name alone (S-7.2.7: the phone may be missing)', () => {
    expect(checkVisit(typed)).toEqual({});
  });

  it('is blank until somebody types, whatever date and time stand in it', () => {
    expect(isBlank(blankVisit('2026-11-23', '09:30'))).toBe(true);
    expect(isBlank({ ...blankVisit('', ''), channels: ['路过'] })).toBe(false);
    expect(isBlank(typed)).toBe(false);
  });
});
