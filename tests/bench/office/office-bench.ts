import { withGeneratedOffice } from '../support/generated-office.ts';
import type { BenchRun } from '../support/bench-run.ts';
import type { Figure } from '../support/result.ts';
import { customerFigures } from './customers.ts';
import { listFigures } from './lists.ts';
import { saveFigures } from './saves.ts';
import { searchFigures } from './search.ts';

/** The office process: search, lists and saves, from ten thousand to a million rows. */
export async function officeBench(run: BenchRun): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rounds = run.smoke ? 1 : 20;
  for (const count of run.smoke ? [1000] : run.sizes) {
    await withGeneratedOffice(count, async (office) => {
      figures.push(...(await searchFigures(office, rounds)));
      figures.push(...(await listFigures(office, rounds)));
      figures.push(...(await customerFigures(office, rounds)));
      figures.push(...(await saveFigures(office, rounds)));
    });
  }
  return figures;
}
