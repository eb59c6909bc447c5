import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { LinearModel } from '../../../../shared/domain/roster/linear-model.ts';
import { solve } from './solver.ts';

/** What the thread is started with. */
export interface SolverTask {
  readonly model: LinearModel;
  readonly seconds: number;
}

// A thread's whole life is one model: ending the thread is the way to cancel.
const { model, seconds } = workerData as SolverTask;
parentPort?.postMessage(await solve(model, seconds, join(import.meta.dirname, 'highs.wasm')));
