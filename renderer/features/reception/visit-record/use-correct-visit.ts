import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { hasCode, presentError } from '../../../api/present-error.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { showProblems } from '../../../components/form/show-problems.ts';
import { valuesOfRecord } from '../visit-form/values-of-record.ts';
import { checkVisit, ofPhones, toVisitInput } from '../visit-form/visit-input.ts';
import type { VisitValues } from '../visit-form/visit-values.ts';
import { type Conflict, findConflict } from './conflict.ts';

interface CorrectOptions {
  readonly record: VisitRecord;
  readonly store: FormStore<VisitValues>;
  readonly form: RefObject<HTMLElement | null>;
  readonly onDone: () => void;
}

/** Saves a correction against the version that was read; a newer one is laid beside it first (CHANGED). */
export function useCorrectVisit({ record, store, form, onDone }: CorrectOptions) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const read = useRef(record);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const correct = useMutation({
    mutationFn: () =>
      client.visits.correct({
        ...toVisitInput(store.values()),
        id: record.id,
        version: read.current.version,
      }),
    onSuccess: () => {
      refresh(cache, 'visits');
      void message.success(texts.corrected);
      onDone();
    },
    onError: async (error) => {
      const { problems } = presentError(error);
      if (problems.length > 0) showProblems(store, form.current, ofPhones(problemsByField(problems)));
      if (!hasCode(error, 'CHANGED')) return;
      const latest = await client.visits.get({ id: record.id });
      setConflict(findConflict(read.current, latest, store.values()));
      correct.reset();
    },
  });
  const save = (): void => {
    const problems = checkVisit(store.values());
    showProblems(store, form.current, problems);
    if (Object.keys(problems).length === 0 && !correct.isPending) correct.mutate();
  };
  /** The person has seen the other's version; from here on it is the one corrected. */
  const settle = (values: Partial<VisitValues>): void => {
    if (!conflict) return;
    read.current = conflict.latest;
    store.merge(values);
    setConflict(null);
  };
  return {
    save,
    saving: correct.isPending,
    error: correct.isError ? correct.error : null,
    conflict,
    keepMine: () => {
      settle(conflict?.onlyTheirs ?? {});
      save();
    },
    takeTheirs: () => settle(conflict ? valuesOfRecord(conflict.latest) : {}),
  };
}
