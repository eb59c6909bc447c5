import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bounds, fitBounds, smallestSize } from '../../../electron/main/windows/fit-bounds.ts';

const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };

test('a window that fits opens where it was', () => {
  const wanted = { x: 100, y: 50, width: 1366, height: 768 };
  expect(fitBounds(wanted, [screen])).toEqual(wanted);
});

test('a window half outside is moved in', () => {
  const wanted = { x: 1500, y: 900, width: 1366, height: 768 };
  expect(fitBounds(wanted, [screen])).toEqual({ x: 554, y: 272, width: 1366, height: 768 });
});

test('a window on a screen that has gone is not kept', () => {
  expect(fitBounds({ x: 4000, y: 0, width: 1366, height: 768 }, [screen])).toBeNull();
});

test('a window goes to the screen that shows most of it', () => {
  const right = { x: 1920, y: 0, width: 1366, height: 728 };
  const bounds = fitBounds({ x: 1800, y: 0, width: 1200, height: 700 }, [screen, right]);
  expect(bounds?.x).toBe(1920);
});

const side = fc.integer({ min: -5000, max: 5000 });
const length = fc.integer({ min: 1, max: 4000 });
const bounds = fc.record({ x: side, y: side, width: length, height: length });

test('whatever was remembered, the window lies wholly on one screen', () => {
  fc.assert(
    fc.property(bounds, fc.array(bounds, { maxLength: 3 }), (wanted, areas) => {
      const fitted = fitBounds(wanted, areas);
      if (!fitted) return;
      const holds = areas.some(
        (a) =>
          fitted.x >= a.x &&
          fitted.y >= a.y &&
          fitted.x + fitted.width <= a.x + a.width &&
          fitted.y + fitted.height <= a.y + a.height &&
          fitted.width >= Math.min(smallestSize.width, a.width),
      );
      expect(holds).toBe(true);
    }),
  );
});
