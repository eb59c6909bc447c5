import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { importOpened, type ImportAnalysis } from '../../../shared/contract/imports.ts';
import type { JobState } from '../../../shared/contract/work.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { readChosenFile, UnreadableFile } from './read-chosen-file.ts';
import { useJob, type FollowedJob } from './use-job.ts';

export interface OpeningFile {
  readonly open: (file: File) => void;
  readonly name: string;
  readonly busy: boolean;
  readonly job: FollowedJob;
  /** why the file was not read, in Chinese */
  readonly failure: string | null;
}

/** Hands a chosen file to the office, follows the reading, and answers what the file is. */
export function useOpenFile(onOpened: (analysis: ImportAnalysis) => void): OpeningFile {
  const { client } = useOffice();
  const [started, setStarted] = useState<JobState | null>(null);
  const start = useMutation({
    mutationFn: async (file: File) =>
      client.imports.open({ name: file.name, file: await readChosenFile(file) }),
    onSuccess: setStarted,
  });
  const analyse = useMutation({
    mutationFn: (id: string) => client.imports.analysis({ id }),
    onSuccess: onOpened,
  });
  const job = useJob(started, (end) => {
    if (end.state === 'done') analyse.mutate(importOpened.parse(end.result).id);
  });
  const { state } = job;
  const error: unknown = start.error ?? analyse.error;
  return {
    open: (file) => {
      setStarted(null);
      start.mutate(file);
    },
    name: start.variables?.name ?? '',
    busy: start.isPending || job.running || analyse.isPending,
    job,
    failure: error ? sentence(error) : (state?.failure ?? null),
  };
}

function sentence(error: unknown): string {
  return error instanceof UnreadableFile ? error.message : presentError(error).message;
}
