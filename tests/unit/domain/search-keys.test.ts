import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundation } from '../../../electron/office/database/migrations/001-foundation.ts';
import { searchKeys, searchQuery, spellingOf } from '../../../shared/domain/search-keys.ts';

interface Person {
  readonly name: string;
  readonly phones: readonly string[];
}

/** The names that the office's own index finds for what was typed. */
function found(people: readonly Person[], typed: string): string[] {
  const raw = new Database(':memory:');
  raw.exec(foundation);
  const add = raw.prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)');
  for (const [i, person] of people.entries()) add.run(i + 1, searchKeys(person.name, person.phones));
  const query = searchQuery(typed);
  const seqs = raw
    .prepare('SELECT rowid FROM customer_search WHERE customer_search MATCH ? ORDER BY rowid')
    .pluck();
  const names = query === null ? [] : seqs.all(query).map((seq) => people[Number(seq) - 1]?.name ?? '');
  raw.close();
  return names;
}
const called = (...names: string[]) => names.map((name) => ({ name, phones: [] }));

describe('searching by name', () => {
  const register = called(
    '张晓明',
    '王伟',
    '单小敏',
    '曾国',
    '仇英',
    '查良',
    '解晓东',
    '朴志',
    '欧阳娜娜',
    '𠮷田',
    '吕布',
  );

  test.each([
    ['one character, a surname', '王', ['王伟']],
    ['one character inside the name', '晓', ['张晓明', '解晓东']],
    ['two characters', '晓明', ['张晓明']],
    ['two characters that do not stand together', '张明', []],
    ['the whole name', '欧阳娜娜', ['欧阳娜娜']],
    ['a rare character outside the basic plane', '𠮷', ['𠮷田']],
    ['a rare character with its neighbour', '𠮷田', ['𠮷田']],
    ['a single initial', 'w', ['王伟']],
    ['initials', 'zxm', ['张晓明']],
    ['initials from inside the name', 'xm', ['张晓明', '单小敏']],
    ['pinyin as far as typed', 'zha', ['张晓明', '查良']],
    ['the whole pinyin', 'zhangxiaoming', ['张晓明']],
    ['pinyin with the last syllable begun', 'zhangxiaomi', ['张晓明']],
    ['pinyin of the given name', 'xiaoming', ['张晓明']],
    ['surname spelt, given name by initials', 'zhangxm', ['张晓明']],
    ['capital letters', 'ZXM', ['张晓明']],
    ['full-width letters', 'ｚｘｍ', ['张晓明']],
    ['ü typed as v', 'lv', ['吕布']],
    ['nothing', '  ', []],
    ['only a mark', '·', []],
  ])('finds by %s', (_, typed, names) => {
    expect(found(register, typed)).toEqual(names);
  });

  test.each([
    ['单小敏', 'shan', 'dan'],
    ['曾国', 'zeng', 'ceng'],
    ['仇英', 'qiu', 'chou'],
    ['查良', 'zha', 'cha'],
    ['解晓东', 'xie', 'jie'],
    ['朴志', 'piao', 'pu'],
  ])('finds %s by its reading as a surname, %s, and by the common one, %s', (name, surname, common) => {
    expect(found(register, surname)).toContain(name);
    expect(found(register, common)).toContain(name);
    const initials = surname.charAt(0);
    expect(found(register, initials)).toContain(name);
  });

  test('finds names of letters, minorities and companies by any part', () => {
    const others = called('Tom李', '买买提·艾力', '深圳市伟明有限公司');
    expect(found(others, 'tom')).toEqual(['Tom李']);
    expect(found(others, '提艾')).toEqual(['买买提·艾力']);
    expect(found(others, '提·艾')).toEqual(['买买提·艾力']);
    expect(found(others, '伟明有限')).toEqual(['深圳市伟明有限公司']);
    expect(found(others, 'szswm')).toEqual(['深圳市伟明有限公司']);
  });
});

describe('searching by phone', () => {
  const register = [
    { name: '甲', phones: ['13800138000'] },
    { name: '乙', phones: ['075526001234', '13912345678'] },
    { name: '丙', phones: [] },
  ];

  test.each([
    ['the beginning', '138', ['甲']],
    ['the end', '8000', ['甲']],
    ['the middle', '0138', ['甲']],
    ['all of it', '13800138000', ['甲']],
    ['it with blanks and dashes', '138-0013 8000', ['甲']],
    ['full-width digits', '１３８０', ['甲']],
    ['a second phone', '345678', ['乙']],
    ['a landline without its area code', '26001234', ['乙']],

    ['digits that run from one phone into the next', '234139', []],
    ['fewer than three digits: nothing yet', '13', []],
  ])('finds by %s', (_, typed, names) => {
    expect(found(register, typed)).toEqual(names);
  });

  test('two phones never match together, even where the end of one continues into the other', () => {
    expect(found([{ name: '丁', phones: ['13800008138', '13800000000'] }], '81380')).toEqual([]);
  });

  test('narrows by name and phone together', () => {
    const people = [
      { name: '王伟', phones: ['13800138000'] },
      { name: '王芳', phones: ['13900139000'] },
    ];
    expect(found(people, '王 139')).toEqual(['王芳']);
    expect(found(people, 'ww138')).toEqual(['王伟']);
  });
});

describe('the index', () => {
  const syllables: Record<string, string> = {
    张: 'zhang',
    晓: 'xiao',
    明: 'ming',
    王: 'wang',
    伟: 'wei',
    霞: 'xia',
  };
  const character = fc.constantFrom(...Object.keys(syllables));
  const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
  const digit = fc.constantFrom('0', '1', '3', '8');
  const phone = fc.array(digit, { minLength: 11, maxLength: 11 }).map((all) => all.join(''));
  const person = fc.record({ name, phones: fc.array(phone, { maxLength: 2 }) });
  const letters = fc.array(fc.constantFrom('z', 'h', 'a', 'n', 'g', 'x', 'i', 'o', 'm', 'w', 'e'), {
    minLength: 1,
    maxLength: 9,
  });
  const typed = fc.oneof(
    name.map((text) => ({ kind: 'name' as const, text })),
    fc
      .array(digit, { minLength: 3, maxLength: 11 })
      .map((all) => ({ kind: 'phone' as const, text: all.join('') })),
    fc
      .oneof(
        letters.map((all) => all.join('')),
        name.chain((of) =>
          fc.nat({ max: 8 }).map((n) =>
            spell(of)
              .join('')
              .slice(0, n + 1),
          ),
        ),
        name.map((of) => initials(of)),
      )
      .map((text) => ({ kind: 'letters' as const, text })),
  );
  const spell = (of: string) => Array.from(of).map((one) => syllables[one] ?? '');
  const initials = (of: string) =>
    spell(of)
      .map((one) => one.charAt(0))
      .join('');

  /** What a plain scan of the register finds. */
  function scans(
    { name: of, phones }: Person,
    { kind, text }: { kind: 'name' | 'phone' | 'letters'; text: string },
  ) {
    if (kind === 'name') return of.includes(text);
    if (kind === 'phone') return phones.some((one) => one.includes(text));
    const all = spell(of);
    const spelt = all.some((syllable, i) => {
      const mixed = syllable + initials(of).slice(i + 1);
      return all.slice(i).join('').startsWith(text) || mixed.startsWith(text);
    });
    return spelt || initials(of).includes(text);
  }

  test('finds exactly what a plain scan of the register finds', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), typed, (people, what) => {
        expect(found(people, what.text)).toEqual(
          people.filter((one) => scans(one, what)).map((one) => one.name),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('a name is spelt in pinyin and initials, by each reading of its surname', () => {
  expect(spellingOf('王芳')).toBe('wangfang wf');
  expect(spellingOf('曾蓓').split(' ')).toEqual(expect.arrayContaining(['zengbei', 'zb']));
});
