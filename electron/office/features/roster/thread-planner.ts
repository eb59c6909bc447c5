import { Worker } from 'node:worker_threads';
import type { PlanAnswer } from '../../../../shared/domain/roster/plan-answer.ts';
import type { RosterPlanner } from './plan-week.ts';
import type { PlanReply, PlanTask } from './solver-worker.ts';

/** A week must not keep anybody waiting longer; what is not proven best by then is said so. */
const mostSeconds = 5;
const idleMs = 5 * 60_000;

/**
 * Plans each week in a thread started from its built entry; a cancel ends the thread. One thread stays ready for the
 * next week for five minutes, since loading the engine takes longer than most weeks.
 */
export function threadPlanner(entry: string): RosterPlanner {
  let idle: PlanningThread | null = null;
  let timer: NodeJS.Timeout | undefined;
  const keep = (thread: PlanningThread): void => {
    if (idle) return thread.end();
    idle = thread;
    timer = setTimeout(() => {
      idle = null;
      thread.end();
    }, idleMs);
    timer.unref();
    return undefined;
  };
  const take = (): PlanningThread => {
    const thread = idle?.isAlive() ? idle : startThread(entry);
    clearTimeout(timer);
    idle = null;
    return thread;
  };
  return {
    prepare() {
      if (idle?.isAlive()) return;
      try {
        keep(take());
      } catch {
        // Only a head start: opening a week must not fail for it, and planning itself will say what is wrong.
      }
    },
    async plan(week, fixed, signal) {
      const thread = take();
      signal.addEventListener('abort', thread.end, { once: true });
      try {
        const answer = await thread.ask({ week, fixed, seconds: mostSeconds });
        keep(thread);
        return answer;
      } catch (error) {
        thread.end();
        throw error;
      } finally {
        signal.removeEventListener('abort', thread.end);
      }
    },
  };
}

interface PlanningThread {
  /** One task at a time; throws where the thread fails or is ended. */
  readonly ask: (task: PlanTask) => Promise<PlanAnswer>;
  readonly end: () => void;
  readonly isAlive: () => boolean;
}

interface Waiting {
  readonly resolve: (answer: PlanAnswer) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(entry: string): PlanningThread {
  const worker = new Worker(entry);
  worker.unref();
  let waiting: Waiting | null = null;
  let alive = true;
  const fail = (error: unknown): void => {
    alive = false;
    waiting?.reject(error);
  };
  worker.on('message', (reply: PlanReply) => {
    if ('answer' in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(new Error(reply.fault));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the planning thread ended without an answer')));
  return {
    ask(task) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(task);
      });
    },
    end() {
      alive = false;
      void worker.terminate();
    },
    isAlive: () => alive,
  };
}
