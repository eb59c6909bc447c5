import { describe, expect, test } from 'vitest';
import { createSheetStore } from '../../../../../renderer/features/roster/sheet-store.ts';
import { gridKey } from '../../../../../renderer/features/roster/week/grid-keys.ts';

describe('a sheet in work', () => {
  const start = { plan: [], remarks: {}, explanation: '' };

  test('goes back and forth change by change; a new change ends what could be done again', () => {
    const store = createSheetStore(start);
    store.change({ explanation: '一' });
    store.change({ explanation: '二' });
    store.undo();
    expect(store.content().explanation).toBe('一');
    store.redo();
    expect(store.content().explanation).toBe('二');
    store.undo();
    store.change({ explanation: '三' });
    expect(store.steps()).toEqual({ canUndo: true, canRedo: false });
    store.undo();
    store.undo();
    expect(store.content()).toEqual(start);
    expect(store.steps()).toEqual({ canUndo: false, canRedo: true });
  });

  test('a change that says what is there already is no step, and loading forgets the steps', () => {
    const store = createSheetStore(start);
    store.change({ plan: [] });
    expect(store.steps().canUndo).toBe(false);
    store.change({ explanation: '一' });
    store.load({ ...start, explanation: '新' });
    expect(store.content().explanation).toBe('新');
    expect(store.steps()).toEqual({ canUndo: false, canRedo: false });
  });
});

test('keys of the grid: arrows move, letters choose, Del removes, keys with Ctrl are left alone', () => {
  const key = (name: string, more = {}) =>
    gridKey({ key: name, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(key('ArrowDown')).toEqual({ move: [1, 0] });
  expect(key('z')).toEqual({ choose: 'z' });
  expect(key('Process', { code: 'KeyL' })).toEqual({ choose: 'l' });
  expect(key('Enter')).toEqual({ choose: '' });
  expect(key('Delete')).toEqual({ act: 'removeLast' });
  expect(key('z', { ctrlKey: true })).toBeNull();
  expect(key('5')).toBeNull();
});
