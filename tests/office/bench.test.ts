import { expect, test } from 'vitest';
import { officeBench } from '../bench/office/office-bench.ts';
import { toResult } from '../bench/support/result.ts';

test('every bench of the office still runs, on a thousand rows, and gives whole figures', async () => {
  const results = (await officeBench({ smoke: true, sizes: [] })).map(toResult);
  expect(results.length).toBeGreaterThan(60);
  for (const result of results) {
    expect(result).toSatisfy((one: typeof result) => one.value > 0);
    expect(result.met === null).toBe(result.goal === null);
  }
}, 120_000);
