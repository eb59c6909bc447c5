import { expect, test } from '@playwright/test';
import { toResult } from '../bench/support/result.ts';
import { windowBench } from '../bench/window/window-bench.ts';

test('every bench of the real window still runs and gives whole figures', async () => {
  test.setTimeout(180_000);
  const results = (await windowBench({ smoke: true, sizes: [] })).map(toResult);
  expect(results).toHaveLength(8);
  for (const { name, value } of results) expect(value, name).toBeGreaterThan(0);
});
