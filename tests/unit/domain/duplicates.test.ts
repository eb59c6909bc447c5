import { describe, expect, test } from 'vitest';
import { reasonsForDuplicate, type Traits } from '../../../shared/domain/duplicates.ts';

const person = (given: Partial<Traits>): Traits => ({
  name: '单小明',
  phones: ['13800138000'],
  gender: null,
  ageBand: null,
  livesIn: '',
  worksIn: '',
  occupation: '',
  ...given,
});

describe('possible duplicates', () => {
  test.each([
    ['the same normalised phone', {}, { name: '李四' }, ['samePhone']],
    ['the same name and last 4 digits', {}, { phones: ['13911118000'] }, ['nameAndLastDigits']],
    ['the same name alone is nothing', {}, { phones: ['13911112222'] }, []],
    ['the same name and home', { livesIn: '南山 区' }, { phones: [], livesIn: '南山区' }, ['nameAndTrait']],
    [
      'the same name, age band and gender',
      { gender: '男', ageBand: '31–40岁' },
      { phones: [], gender: '男', ageBand: '31–40岁' },
      ['nameAndTrait'],
    ],
    ['the age band alone is nothing', { ageBand: '31–40岁' }, { phones: [], ageBand: '31–40岁' }, []],
    [
      'the same pinyin and work',
      { worksIn: '科技园' },
      { name: '单晓明', phones: [], worksIn: '科技园' },
      ['pinyinAndTrait'],
    ],
    [
      'a surname that reads otherwise',
      { worksIn: '科技园' },
      { name: '善晓明', phones: [], worksIn: '科技园' },
      ['pinyinAndTrait'],
    ],
    ['the same pinyin alone is nothing', {}, { name: '单晓明', phones: [] }, []],
    [
      'another name with the same home',
      { livesIn: '南山区' },
      { name: '李四', phones: [], livesIn: '南山区' },
      [],
    ],
  ])('identity and claims: %s', (_, one, other, reasons) => {
    expect(reasonsForDuplicate(person(one), person(other))).toEqual(reasons);
    expect(reasonsForDuplicate(person(other), person(one))).toEqual(reasons);
  });
});
