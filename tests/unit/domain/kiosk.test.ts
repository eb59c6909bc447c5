import { describe, expect, test } from 'vitest';
import { mayPassKey } from '../../../electron/main/kiosk/may-pass-key.ts';
import { retryAt } from '../../../shared/domain/kiosk.ts';
import { publicName } from '../../../shared/domain/public-name.ts';
import { surnamesByLetter } from '../../../shared/domain/surnames.ts';

describe('the kiosk’s surnames', () => {
  test('stand each under one letter', () => {
    const all = surnamesByLetter.flatMap((group) => group.surnames);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(250);
  });

  test('hold the thirty commonest of the country', () => {
    const all = new Set(surnamesByLetter.flatMap((group) => group.surnames));
    const commonest = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹');
    expect(commonest.filter((surname) => !all.has(surname))).toEqual([]);
  });
});

describe('a name on the public board', () => {
  test.each([
    ['张晓明', '男', '张先生'],
    ['欧阳雪', '女', '欧阳女士'],
    ['陈先生', null, '陈先生'],
    ['王小姐', null, '王小姐'],
    ['王芳', null, '王**'],
    ['买买提·艾力', null, '买**'],
    ['John Smith', null, 'J**'],
    ['𠮷田', '男', '𠮷先生'],
  ])('%s (%s) stands there as %s', (name, gender, shown) => {
    expect(publicName(name, gender)).toBe(shown);
  });
});

describe('a limit of so many in a span', () => {
  const at = (minute: number) => `2026-11-23T02:0${minute}:00.000Z`;
  test('lets through while fewer are counted', () => {
    expect(retryAt([at(0), at(1)], 3, 10)).toBeNull();
  });
  test('says when the one that blocks falls out of the span', () => {
    expect(retryAt([at(0), at(1), at(2), at(3)], 3, 10)).toBe('2026-11-23T02:11:00.000Z');
  });
});

describe('a key at the kiosk', () => {
  const key = (name: string, held: object = {}) => ({
    key: name,
    control: false,
    alt: false,
    meta: false,
    ...held,
  });
  test.each(['a', '陈', '1', ' ', 'Backspace', 'Enter', 'Tab', 'Process'])('%s reaches the page', (name) => {
    expect(mayPassKey(key(name))).toBe(true);
  });
  test.each([
    'Escape',
    'F1',
    'F5',
    'F11',
    'F12',
    'ContextMenu',
    'Meta',
    'Alt',
    'BrowserBack',
    'PrintScreen',
    'Dead',
  ])('%s does not', (name) => {
    expect(mayPassKey(key(name))).toBe(false);
  });
  test.each([{ control: true }, { alt: true }, { meta: true }])('nothing does together with %j', (held) => {
    expect(['a', 'r', 'p', '+', 'Tab', 'ArrowLeft'].some((name) => mayPassKey(key(name, held)))).toBe(false);
  });
});
