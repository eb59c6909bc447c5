import { describe, expect, it } from 'vitest';
import { nextChoice } from '../../../../../renderer/components/form/choice-keys.ts';

const levels = ['A', 'B', 'C', 'D'].map((value) => ({ value, label: value }));
const press = (key: string, index = 0, held: { ctrlKey?: boolean } = {}) =>
  nextChoice({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, index, levels);

describe('keys in a row of choices', () => {
  it.each([
    ['ArrowRight', 0, { index: 1, pick: false }],
    ['ArrowRight', 3, { index: 0, pick: false }],
    ['ArrowLeft', 0, { index: 3, pick: false }],
    ['End', 0, { index: 3, pick: false }],
    [' ', 2, { index: 2, pick: true }],
    ['1', 2, { index: 0, pick: true }],
    ['4', 0, { index: 3, pick: true }],
    ['b', 0, { index: 1, pick: true }],
    ['5', 0, undefined],
    ['x', 0, undefined],
    ['Tab', 0, undefined],
    ['Enter', 0, undefined],
  ])('%s at %i gives %o', (key, index, expected) => {
    expect(press(key, index)).toEqual(expected);
  });

  it('leaves keys with Ctrl to the window', () => {
    expect(press('1', 0, { ctrlKey: true })).toBeUndefined();
  });
});
