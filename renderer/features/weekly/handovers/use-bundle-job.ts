import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { JobState } from '../../../../shared/contract/work.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';

const askMs = 250;

export interface BundleJobView {
  readonly make: (monday: string, explanation: string) => void;
  readonly busy: boolean;
  readonly state: JobState | undefined;
  readonly error: unknown;
  readonly cancel: () => void;
}

/** Starts the bundle and follows its job to the end; `onDone` once it is kept. */
export function useBundleJob(onDone: () => void): BundleJobView {
  const { client, queries, cache } = useOffice();
  const start = useMutation({
    mutationFn: (input: { monday: string; explanation: string }) => client.handovers.make(input),
  });
  const id = start.data?.job.id;
  const job = useQuery(
    queries.jobs.get.queryOptions({
      input: id === undefined ? skipToken : { id },
      refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : askMs),
    }),
  );
  const cancel = useMutation({ mutationFn: (jobId: string) => client.jobs.cancel({ id: jobId }) });
  const state = id === undefined ? undefined : (job.data ?? start.data?.job);
  const finish = useEffectEvent(() => {
    refresh(cache, 'weekly');
    onDone();
  });
  const isDone = state?.state === 'done';
  useEffect(() => {
    if (isDone) finish();
  }, [isDone, id]);
  return {
    make: (monday, explanation) => start.mutate({ monday, explanation }),
    busy: start.isPending || state?.state === 'running',
    state,
    error: start.error ?? job.error,
    cancel: () => id !== undefined && cancel.mutate(id),
  };
}
