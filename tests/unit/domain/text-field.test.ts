import { describe, expect, test } from 'vitest';
import { requiredText, textField } from '../../../shared/contract/text-field.ts';

const field = textField('备注', 50);

describe('a text field', () => {
  test.each([
    '𠮷㐂',
    '买买提·艾力',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE c;--",
    '{name}{#a}',
    'A&B <有限公司>',
  ])('keeps %s to the letter', (text) => expect(field.parse(text)).toBe(text));

  test('drops zero-width and direction marks and outer blanks, also U+3000', () => {
    expect(field.parse('　张\u200b三\u202e ')).toBe('张三');
  });

  test.each(['a\u0000b', 'a\u000bb', 'a\ud800b', 'a\uffffb'])('refuses what no document can hold', (text) => {
    expect(field.safeParse(text).error?.issues[0]?.message).toMatch(/不能打印的字符/);
  });

  test('is never cut: longer than its limit is refused with the limit', () => {
    expect(field.safeParse('长'.repeat(51)).error?.issues[0]?.message).toBe('备注太长，请不超过 50 字');
    expect(field.parse('𠮷'.repeat(50))).toHaveLength(100);
    expect(field.safeParse('长'.repeat(10_000)).success).toBe(false);
  });

  test('that must be there says so', () => {
    expect(requiredText('姓名', 50).safeParse(' 　').error?.issues[0]?.message).toBe('请填写姓名');
  });
});
