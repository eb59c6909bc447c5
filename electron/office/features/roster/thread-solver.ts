import { Worker } from 'node:worker_threads';
import type { Solver } from './plan-week.ts';
import type { Solution } from './solver.ts';
import type { SolverTask } from './solver-worker.ts';

/** A week must not keep anybody waiting longer; what is not proven best by then is said so. */
const mostSeconds = 5;

/** Solves each model in a thread of its own, started from its built entry; a cancel ends the thread. */
export function threadSolver(entry: string): Solver {
  return (model, signal) =>
    new Promise<Solution>((resolve, reject) => {
      const task: SolverTask = { model, seconds: mostSeconds };
      const worker = new Worker(entry, { workerData: task });
      const cancel = () => {
        void worker.terminate();
        reject(new Error('cancelled'));
      };
      signal.addEventListener('abort', cancel, { once: true });
      worker.once('message', (solution: Solution) => resolve(solution));
      worker.once('error', reject);
      worker.once('exit', () => {
        signal.removeEventListener('abort', cancel);
        reject(new Error('the solver ended without an answer'));
      });
      worker.unref();
    });
}
