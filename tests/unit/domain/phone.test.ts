import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPhone } from '../../../shared/domain/masking.ts';
import { formatPhone, normalisePhone } from '../../../shared/domain/phone.ts';

const good: [string, string][] = [
  ['13800138000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['0086 13800138000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  [' 138 0013 8000 ', '13800138000'],
  ['138—0013—8000', '13800138000'],
  ['(0755)2600 1234', '075526001234'],
  ['0755－26001234', '075526001234'],
  ['010-62345678', '01062345678'],
  ['+86 010 62345678', '01062345678'],
  ['0898-6655443', '08986655443'],
];
const bad: [string, RegExp][] = [
  ['', /没有号码/],
  ['1380013800', /10 位/],
  ['138001380001', /12 位/],
  ['12800138000', /11 位/],
  ['26001234', /缺少区号/],
  ['138001380OO', /数字以外/],
  ['010-623', /区号加/],
  ['99', /不是有效/],
];

describe('a phone', () => {
  test.each(good)('%s is stored as %s', (typed, stored) => {
    expect(normalisePhone(typed)).toMatchObject({ ok: true, phone: stored });
  });

  test.each(bad)('%s is refused with its reason', (typed, reason) => {
    const answer = normalisePhone(typed);
    expect(answer.ok ? '' : answer.reason).toMatch(reason);
  });

  test('normalises to itself once it is normal, however it is dressed', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
      .map(([b, rest]) => `1${b}${rest}`);
    const dress = fc.constantFrom('', ' ', '-', '　', '—', '\u200b');
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086-', '＋86');
    fc.assert(
      fc.property(
        mobile,
        fc.array(dress, { minLength: 10, maxLength: 10 }),
        prefix,
        fc.boolean(),
        (phone, gaps, head, wide) => {
          const spaced = Array.from(phone, (digit, i) => digit + (gaps[i] ?? '')).join('');
          const shown = wide
            ? spaced.replace(/\d/g, (d) => String.fromCodePoint(d.charCodeAt(0) + 0xfee0))
            : spaced;
          expect(normalisePhone(head + shown)).toEqual({ ok: true, phone, kind: 'mobile' });
          expect(normalisePhone(formatPhone(phone))).toEqual({ ok: true, phone, kind: 'mobile' });
        },
      ),
    );
  });

  test('is masked so that the middle is gone', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('075526001234')).toBe('0755******34');
    expect(maskPhone('01062345678')).toBe('010******78');
  });
});
