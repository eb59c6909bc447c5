import type { JobState } from '../../../shared/contract/work.ts';
import type { OfficeEvents } from '../events.ts';
import { faultText } from '../../../shared/texts/errors.ts';
import { ORPCError } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Log } from '../log.ts';

/** What a job's work gets: where to report to, and when to stop. */
export interface JobControl {
  readonly signal: AbortSignal;
  report(progress: { readonly done: number; readonly total: number | null; readonly step: string }): void;
}

export interface JobRegistry {
  /** Starts the work at once and answers its first state; `ownerSeq` alone may watch and cancel it. */
  start(
    job: { readonly kind: string; readonly title: string; readonly ownerSeq: number },
    work: (control: JobControl) => Promise<unknown>,
  ): JobState;
  /** The job's state; undefined where there is none or it is another's. */
  get(id: string, ownerSeq: number): JobState | undefined;
  cancel(id: string, ownerSeq: number): JobState | undefined;
  /** Cancels everything and waits for the ends; for a stop of the office. */
  stop(): Promise<void>;
}

interface Running {
  state: JobState;
  readonly ownerSeq: number;
  readonly abort: AbortController;
  readonly end: Promise<void>;
}

const reportEveryMs = 100;

/** Long work of the office with progress and cancel. Kept in memory: a job that must survive a crash keeps its own record. */
export function createJobs(events: OfficeEvents, log: Log): JobRegistry {
  const jobs = new Map<string, Running>();
  const owned = (id: string, ownerSeq: number) => {
    const job = jobs.get(id);
    return job?.ownerSeq === ownerSeq ? job : undefined;
  };
  const update = (id: string, change: Partial<JobState>) => {
    const job = jobs.get(id);
    if (!job) return;
    job.state = { ...job.state, ...change };
    events.publish('jobs', id);
  };
  return {
    start({ kind, title, ownerSeq }, work) {
      const id = newId();
      const abort = new AbortController();
      let reportedAt = 0;
      const state: JobState = {
        id,
        kind,
        title,
        state: 'running',
        done: 0,
        total: null,
        step: '',
        failure: null,
        result: null,
      };
      const control: JobControl = {
        signal: abort.signal,
        report(progress) {
          const job = jobs.get(id);
          if (job) job.state = { ...job.state, ...progress };
          if (performance.now() - reportedAt < reportEveryMs) return;
          reportedAt = performance.now();
          events.publish('jobs', id);
        },
      };
      const end = Promise.resolve()
        .then(() => work(control))
        .then(
          (result) => update(id, { state: 'done', result }),
          (error: unknown) =>
            update(
              id,
              abort.signal.aborted
                ? { state: 'cancelled' }
                : { state: 'failed', failure: failureText(error, log) },
            ),
        );
      jobs.set(id, { state, ownerSeq, abort, end });
      return state;
    },
    get: (id, ownerSeq) => owned(id, ownerSeq)?.state,
    cancel(id, ownerSeq) {
      const job = owned(id, ownerSeq);
      job?.abort.abort();
      return job?.state;
    },
    async stop() {
      for (const job of jobs.values()) job.abort.abort();
      await Promise.all([...jobs.values()].map((job) => job.end));
    },
  };
}

function failureText(error: unknown, log: Log): string {
  return error instanceof ORPCError ? error.message : faultText(log.fault(error));
}
