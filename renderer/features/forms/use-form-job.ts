import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { FormRequestInput, FormsJobResult } from '../../../shared/contract/forms.ts';
import type { JobState } from '../../../shared/contract/work.ts';
import type { OfficeClient } from '../../api/connection.ts';
import { useOffice } from '../../api/office.ts';

export type FormAct = 'print' | 'saveWord' | 'savePdf' | 'openWord' | 'openPdf';

export interface FormJobView {
  readonly act: (act: FormAct) => void;
  /** Which act the job is of. */
  readonly acted: FormAct | undefined;
  readonly busy: boolean;
  readonly state: JobState | undefined;
  readonly result: FormsJobResult | undefined;
  readonly error: unknown;
  readonly cancel: () => void;
  readonly openSaved: () => void;
}

const askMs = 250;

/** Starts what is asked for and follows its job to the end. */
export function useFormJob(request: FormRequestInput): FormJobView {
  const { client, queries } = useOffice();
  const start = useMutation({ mutationFn: (act: FormAct) => startAct(client, act, request) });
  const id = start.data?.job?.id;
  const job = useQuery(
    queries.jobs.get.queryOptions({
      input: id === undefined ? skipToken : { id },
      refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : askMs),
    }),
  );
  const cancel = useMutation({ mutationFn: (jobId: string) => client.jobs.cancel({ id: jobId }) });
  const openSaved = useMutation({ mutationFn: (jobId: string) => client.forms.openSaved({ jobId }) });
  const state = id === undefined ? undefined : (job.data ?? start.data?.job ?? undefined);
  return {
    act: (act) => start.mutate(act),
    acted: start.variables,
    busy: start.isPending || state?.state === 'running',
    state,
    result: state?.state === 'done' ? (state.result as FormsJobResult) : undefined,
    error: start.error ?? openSaved.error ?? job.error,
    cancel: () => id !== undefined && cancel.mutate(id),
    openSaved: () => id !== undefined && openSaved.mutate(id),
  };
}

function startAct(
  client: OfficeClient,
  act: FormAct,
  request: FormRequestInput,
): Promise<{ job: JobState | null }> {
  switch (act) {
    case 'print':
      return client.forms.print({ request });
    case 'saveWord':
      return client.forms.save({ request, kind: 'docx' });
    case 'savePdf':
      return client.forms.save({ request, kind: 'pdf' });
    case 'openWord':
      return client.forms.open({ request, kind: 'docx' });
    case 'openPdf':
      return client.forms.open({ request, kind: 'pdf' });
    default:
      return act satisfies never;
  }
}
