import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { JobState } from '../../../shared/contract/work.ts';
import { useOffice } from '../../api/office.ts';

const askMs = 200;

export interface FollowedJob {
  readonly state: JobState | undefined;
  readonly running: boolean;
  readonly cancel: () => void;
}

/** Follows a job of the office; `onEnd` hears once how it ended. */
export function useJob(job: JobState | null, onEnd: (state: JobState) => void): FollowedJob {
  const { client, queries } = useOffice();
  const asked = useQuery(
    queries.jobs.get.queryOptions({
      input: job === null ? skipToken : { id: job.id },
      refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : askMs),
    }),
  );
  const cancel = useMutation({ mutationFn: (id: string) => client.jobs.cancel({ id }) });
  const state = job === null ? undefined : (asked.data ?? job);
  const end = useEffectEvent(() => {
    if (state) onEnd(state);
  });
  const ended = state === undefined || state.state === 'running' ? null : state.id;
  useEffect(() => {
    if (ended !== null) end();
  }, [ended]);
  return {
    state,
    running: state?.state === 'running',
    cancel: () => {
      if (job) cancel.mutate(job.id);
    },
  };
}
