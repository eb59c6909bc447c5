import { describe, expect, it } from 'vitest';
import { replaceTable, tableOf } from '../../../build/bench-table/table.mjs';

const line = {
  part: 'Office',
  name: 'search as typed',
  value: 4.2,
  unit: 'ms',
  floor: 2.1,
  floorIs: 'a bare index probe',
  ratio: 2,
  goal: 'p95 ≤ 10 ms',
  met: true,
};

describe('the table of figures in README', () => {
  it('shows each figure with its floor, ratio and goal', () => {
    expect(tableOf([line])).toContain(
      '| search as typed | 4.2 ms | 2.1 ms (a bare index probe) | 2 × | p95 ≤ 10 ms | met |',
    );
  });

  it('says which goals are missed, and counts them', () => {
    const missed = { ...line, name: 'start', met: false };
    const table = tableOf([line, missed, { ...line, goal: null, met: null }]);
    expect(table).toContain('Goals met: 1 of 2.');
    expect(table).toContain('**missed**');
  });

  it('replaces what stands between the marks, and nothing else', () => {
    const text = 'a\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nb';
    const changed = replaceTable(text, 'new');
    expect(changed).toBe('a\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\nb');
    expect(replaceTable(changed, 'new')).toBe(changed);
  });

  it('refuses a text without the marks', () => {
    expect(() => replaceTable('a', 'new')).toThrow('bench:begin');
  });
});
