import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';

/** Watching and stopping one's own long work. */
export const jobsHandlers = {
  get: office.jobs.get.handler(({ input, context }) => {
    const job = context.deps.jobs.get(input.id, actorOf(context).seq);
    if (!job) throw failure('NOT_FOUND');
    return job;
  }),

  cancel: office.jobs.cancel.handler(({ input, context }) => {
    const job = context.deps.jobs.cancel(input.id, actorOf(context).seq);
    if (!job) throw failure('NOT_FOUND');
    return job;
  }),
};
