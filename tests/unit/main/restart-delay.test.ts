import { expect, test } from 'vitest';
import { restartDelay } from '../../../electron/main/office/restart-delay.ts';

test('an office that died once starts again at once, later ones wait longer, never above two seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(restartDelay)).toEqual([0, 250, 500, 1000, 2000, 2000, 2000]);
});
