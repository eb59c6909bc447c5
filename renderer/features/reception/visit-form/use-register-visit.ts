import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { visitFormTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { hasCode, presentError } from '../../../api/present-error.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { focusNamed } from '../../../components/form/move-focus.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { insertVisitRow } from '../visit-list/insert-visit-row.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { showProblems } from './show-problems.ts';
import { checkVisit, ofPhones, toVisitInput } from './visit-input.ts';
import type { VisitValues } from './visit-values.ts';

interface RegisterOptions {
  readonly store: FormStore<VisitValues>;
  readonly keeper: DraftKeeper;
  readonly form: RefObject<HTMLElement | null>;
  /** Empties the form for the next visitor. */
  readonly startAnew: () => void;
}

/** Saves the visit; however often it is asked to, one record comes of one form. */
export function useRegisterVisit({ store, keeper, form, startAnew }: RegisterOptions) {
  const office = useOffice();
  const { message } = App.useApp();
  const busy = useRef(false);
  const [savedNumber, setSavedNumber] = useState<string | null>(null);
  const done = (): void => {
    keeper.forget();
    startAnew();
    focusNamed(form.current, 'phone');
  };
  const register = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      return office.client.visits.register(toVisitInput(store.values()));
    },
    onSuccess: ({ row, number }) => {
      insertVisitRow(office, row);
      setSavedNumber(number);
      done();
    },
    onError: async (error) => {
      const { problems } = presentError(error);
      if (problems.length > 0) return showProblems(store, form.current, ofPhones(problemsByField(problems)));
      // The office ends the draft with the visit: no draft means that it was saved before the line broke.
      if (!hasCode(error, 'CONNECTION') || (await keeper.isStored())) return;
      done();
      void message.success(texts.savedBefore);
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const save = (): void => {
    if (busy.current) return;
    const problems = checkVisit(store.values());
    showProblems(store, form.current, problems);
    if (Object.keys(problems).length > 0) return;
    busy.current = true;
    register.mutate();
  };
  return { save, saving: register.isPending, savedNumber, error: register.isError ? register.error : null };
}
