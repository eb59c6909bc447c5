import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import type { PlanAnswer } from '../../../../shared/domain/roster/plan-answer.ts';
import { loadEngine } from './engine.ts';
import { solvePlan } from './plan-solver.ts';
import { practiceWeek } from './practice-week.ts';

/** A week to plan; ending the thread is the way to cancel. */
export interface PlanTask {
  readonly week: RosterWeek;
  readonly fixed: readonly Assignment[];
  readonly seconds: number;
}
/** What the thread says to a task. */
export type PlanReply = { readonly answer: PlanAnswer } | { readonly fault: string };

const engine = await loadEngine(join(import.meta.dirname, 'highs.wasm'));
parentPort?.on('message', (task: PlanTask) => parentPort?.postMessage(reply(task)));
// The first weeks are slow, until the runtime has compiled what is used most.
for (let round = 0; round < 4; round++) {
  // A person's week goes first.
  await setImmediate();
  reply({ week: practiceWeek(round), fixed: [], seconds: 1 });
}

function reply({ week, fixed, seconds }: PlanTask): PlanReply {
  try {
    return { answer: solvePlan(engine, week, fixed, seconds) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
