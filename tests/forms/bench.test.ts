import { expect, test } from 'vitest';
import { formsBench } from '../bench/forms/forms-bench.ts';
import { importBench } from '../bench/import/import-bench.ts';
import { weeklyBench } from '../bench/weekly/weekly-bench.ts';
import { everyForm } from './every-form.ts';
import { toResult } from '../bench/support/result.ts';

test.each([
  ['forms', formsBench, 2 * everyForm.length + 6],
  ['import', importBench, 2],
  ['weekly', weeklyBench, 5],
])('every bench of the %s still runs and gives whole figures', async (_, bench, count) => {
  const results = (await bench({ smoke: true, sizes: [] })).map(toResult);
  expect(results).toHaveLength(count);
  for (const result of results) expect(result).toSatisfy((one: typeof result) => one.value > 0);
});
