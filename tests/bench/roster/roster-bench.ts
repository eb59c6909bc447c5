import { type Engine, loadEngine } from '../../../electron/office/features/roster/engine.ts';
import { solvePlan } from '../../../electron/office/features/roster/plan-solver.ts';
import { compareAims, planAims } from '../../../shared/domain/roster/aims.ts';
import { greedyPlan } from '../../support/greedy-plan.ts';
import { generatedWeek } from '../../support/roster-office.ts';
import type { BenchRun } from '../support/bench-run.ts';
import { timingsOf } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';

/** 自动排班 on generated offices, engine warm, to proven optimum; and how much better it is than a pencil. */
export async function rosterBench({ smoke }: BenchRun): Promise<Figure[]> {
  const engine = await loadEngine();
  for (let seed = 1001; seed < 1005; seed++) planned(engine, { seed, people: 12, posts: 5 });
  const small = seeds(smoke ? 2 : 100).map((seed) => planned(engine, { seed, people: 12, posts: 5 }));
  const large = seeds(smoke ? 1 : 10).map((seed) =>
    planned(engine, { seed, people: 60, posts: 8, shifts: 2 }),
  );
  return [
    {
      ...figure('a week of 12 people × 5 posts, proven best, p95', timingsOf(small).p95),
      goal: { atMost: 300 },
    },
    {
      ...figure('a week of 60 people × 8 posts × 2 shifts, proven best, worst', timingsOf(large).worst),
      goal: { atMost: 5000 },
    },
    ...againstGreedy(engine, smoke ? 2 : 100),
  ];
}

const figure = (name: string, value: number) => ({ part: 'roster', name, value, unit: 'ms' }) as const;
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** Milliseconds to the proven best plan; throws where there is none in its time. */
function planned(engine: Engine, office: Parameters<typeof generatedWeek>[0]): number {
  const week = generatedWeek(office);
  const started = performance.now();
  const answer = solvePlan(engine, week, [], 5);
  if (!('plan' in answer) || answer.unproven) throw new Error(`office ${office.seed} was not proven best`);
  return performance.now() - started;
}

/** Says on the terminal by how much the plan is better, aim by aim, over these offices; the figure is the greedy's time. */
function againstGreedy(engine: Engine, count: number): Figure[] {
  const taken: number[] = [];
  let better = 0;
  const saved = { burdens: 0, duties: 0, rotation: 0, singleDaysOff: 0 };
  for (const seed of seeds(count)) {
    const week = generatedWeek({ seed, people: 12, posts: 5 });
    const started = performance.now();
    const byHand = greedyPlan(week, []);
    taken.push(performance.now() - started);
    const answer = solvePlan(engine, week, [], 5);
    if (byHand === null || !('plan' in answer)) continue;
    const aims = planAims(week, byHand);
    if (compareAims(answer.aims, aims) < 0) better++;
    for (const aim of ['burdens', 'duties', 'rotation', 'singleDaysOff'] as const)
      saved[aim] += aims[aim] - answer.aims[aim];
  }
  console.log(`better than greedy in ${better} of ${count} offices; saved in all ${JSON.stringify(saved)}`);
  return [
    figure(`greedy plan of the same week, beaten in ${better} of ${count} offices`, timingsOf(taken).p50),
  ];
}
