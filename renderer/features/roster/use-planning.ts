import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanningResult } from '../../../shared/contract/roster.ts';
import type { JobState } from '../../../shared/contract/work.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { rosterPlanTexts as texts } from '../../../shared/texts/roster.ts';
import { type FollowedJob, useJob } from '../imports/use-job.ts';
import type { WeekSheet } from './use-week-sheet.ts';

/** What came of 自动排班 last. */
export type PlanningOutcome =
  | { readonly unproven: Extract<PlanningResult, { plan: unknown }>['unproven'] }
  | { readonly collision: Extract<PlanningResult, { collision: unknown }>['collision'] }
  | { readonly ended: string };

export interface Planning {
  readonly running: boolean;
  readonly job: FollowedJob;
  readonly outcome: PlanningOutcome | null;
  readonly start: () => void;
  readonly forget: () => void;
}

/** 自动排班 of a sheet: a job of the office; its plan is taken over as one step of undo. */
export function usePlanning({ monday, store, keeper }: WeekSheet): Planning {
  const { client } = useOffice();
  const [started, setStarted] = useState<JobState | null>(null);
  const [outcome, setOutcome] = useState<PlanningOutcome | null>(null);
  const job = useJob(started, (end) => {
    if (end.state === 'cancelled') return setOutcome({ ended: texts.cancelled });
    if (end.state !== 'done') return setOutcome({ ended: end.failure ?? texts.failed });
    const result = end.result as PlanningResult;
    if ('collision' in result) return setOutcome({ collision: result.collision });
    store.change({ plan: result.plan });
    return setOutcome({ unproven: result.unproven });
  });
  const start = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      const { jobId } = await client.roster.plan({ monday, plan: [...store.content().plan] });
      return client.jobs.get({ id: jobId });
    },
    onSuccess: setStarted,
    onError: (error) => setOutcome({ ended: presentError(error).message }),
  });
  return {
    running: start.isPending || job.running,
    job,
    outcome,
    start() {
      setOutcome(null);
      start.mutate();
    },
    forget: () => setOutcome(null),
  };
}
