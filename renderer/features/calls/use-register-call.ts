import { useMutation } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { hasCode, presentError } from '../../api/present-error.ts';
import type { DraftKeeper } from '../../components/draft/draft-keeper.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { focusNamed } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { showProblems } from '../../components/form/show-problems.ts';
import { checkCall, ofFields, toCallInput } from './call-input.ts';
import type { CallValues } from './call-values.ts';

interface RegisterOptions {
  readonly store: FormStore<CallValues>;
  readonly keeper: DraftKeeper<CallValues>;
  readonly form: RefObject<HTMLElement | null>;
  /** Empties the form for the next call. */
  readonly startAnew: () => void;
}

/** Saves the call; however often it is asked to, one record comes of one form. */
export function useRegisterCall({ store, keeper, form, startAnew }: RegisterOptions) {
  const { client, cache } = useOffice();
  const busy = useRef(false);
  const hadDraft = useRef(false);
  const [savedNumber, setSavedNumber] = useState<string | null>(null);
  const done = (): void => {
    keeper.ended();
    startAnew();
    refresh(cache, 'calls');
    refresh(cache, 'appointments');
    focusNamed(form.current, 'phone');
  };
  /** The office ends the draft with the call: a draft that is gone says that the save went through before the line broke. */
  const wasSaved = async (): Promise<boolean> => {
    const isStored = await keeper.isStored().catch(() => true);
    return hadDraft.current && !isStored;
  };
  const register = useMutation({
    mutationFn: async () => {
      hadDraft.current = await keeper.hold();
      return client.calls.register(toCallInput(store.values(), new Date()));
    },
    onSuccess: ({ number }) => {
      setSavedNumber(number);
      done();
    },
    onError: async (error) => {
      if (hasCode(error, 'CONNECTION') && (await wasSaved())) return done();
      keeper.touch();
      const { problems } = presentError(error);
      showProblems(store, form.current, ofFields(problemsByField(problems)));
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const save = (): void => {
    if (busy.current) return;
    const problems = checkCall(store.values(), new Date());
    showProblems(store, form.current, problems);
    if (Object.keys(problems).length > 0) return;
    busy.current = true;
    register.mutate();
  };
  return { save, saving: register.isPending, savedNumber, error: register.isError ? register.error : null };
}
