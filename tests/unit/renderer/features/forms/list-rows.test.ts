import { describe, expect, it } from 'vitest';
import {
  mostRows,
  withoutRow,
  withPasted,
  withRowAfter,
} from '../../../../../renderer/features/forms/list-rows.ts';

const rows = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
];

describe('cells pasted from a sheet', () => {
  it('go into the cells from the chosen one on, and add rows', () => {
    expect(withPasted(rows, { row: 1, column: 1 }, '1\t2\r\n3\t4\r\n', 3)).toEqual([
      ['a', 'b', 'c'],
      ['d', '1', '2'],
      ['', '3', '4'],
    ]);
  });
  it('may hold line ends, tabs and quotes', () => {
    expect(withPasted([['', '']], { row: 0, column: 0 }, '"x\ny ""z"""\t3 " 4', 2)).toEqual([
      ['x\ny "z"', '3 " 4'],
    ]);
  });
  it('beyond the last column join it, so that nothing is lost', () => {
    expect(withPasted(rows, { row: 0, column: 2 }, '1\t2\t3', 3)?.[0]).toEqual(['a', 'b', '1 2 3']);
  });
  it('of one cell are plain text, which the field pastes itself', () => {
    expect(withPasted(rows, { row: 0, column: 0 }, 'one', 3)).toBeUndefined();
  });
  it('end at the most rows the office prints', () => {
    const many = 'x\ty\n'.repeat(mostRows + 20);
    expect(withPasted([['', '']], { row: 0, column: 0 }, many, 2)).toHaveLength(mostRows);
  });
});

describe('rows', () => {
  it('are added behind the one the cursor is in', () => {
    expect(withRowAfter(rows, 0, 3)).toEqual([rows[0], ['', '', ''], rows[1]]);
  });
  it('are never fewer than one', () => {
    expect(withoutRow([['a', 'b', 'c']], 0, 3)).toEqual([['', '', '']]);
  });
});
