import { App } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { visitFormTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { hasCode, presentError } from '../../../api/present-error.ts';
import { runChange } from '../../../api/run-change.ts';
import type { DraftKeeper } from '../../../components/draft/draft-keeper.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { focusNamed } from '../../../components/form/move-focus.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { insertVisitRow } from '../visit-list/insert-visit-row.ts';
import { showProblems } from '../../../components/form/show-problems.ts';
import { checkVisit, ofPhones, toVisitInput } from './visit-input.ts';
import type { VisitValues } from './visit-values.ts';

/** A save that takes longer (ms) shows that it is under way. */
const slowMs = 300;

interface RegisterOptions {
  readonly store: FormStore<VisitValues>;
  readonly keeper: DraftKeeper<VisitValues>;
  readonly form: RefObject<HTMLElement | null>;
  /** Empties the form for the next visitor. */
  readonly startAnew: () => void;
}

/** Saves the visit; however often it is asked to, one record comes of one form. */
export function useRegisterVisit({ store, keeper, form, startAnew }: RegisterOptions) {
  const office = useOffice();
  const { message } = App.useApp();
  const busy = useRef(false);
  const hadDraft = useRef(false);
  const [savedNumber, setSavedNumber] = useState<string | null>(null);
  const [slow, setSlow] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const done = (): void => {
    keeper.ended();
    startAnew();
    focusNamed(form.current, 'phone');
  };
  /** The office ends the draft with the visit: a draft that is gone says that the save went through before the line broke. */
  const wasSaved = async (): Promise<boolean> => {
    const isStored = await keeper.isStored().catch(() => true);
    return hadDraft.current && !isStored;
  };
  const register = async (): Promise<void> => {
    setError(null);
    const slowness = setTimeout(() => setSlow(true), slowMs);
    try {
      const { row, number } = await runChange(office.cache, async () => {
        hadDraft.current = await keeper.hold();
        const { selfRegistrationId } = store.values();
        return office.client.visits.register({ ...toVisitInput(store.values()), selfRegistrationId });
      });
      insertVisitRow(office, row);
      setSavedNumber(number);
      done();
    } catch (failed) {
      await fail(failed);
    } finally {
      clearTimeout(slowness);
      setSlow(false);
      busy.current = false;
    }
  };
  const fail = async (failed: unknown): Promise<void> => {
    if (hasCode(failed, 'CONNECTION') && (await wasSaved())) {
      done();
      void message.success(texts.savedBefore);
      return;
    }
    setError(failed);
    keeper.touch();
    const { problems } = presentError(failed);
    showProblems(store, form.current, ofPhones(problemsByField(problems)));
  };
  const save = (): void => {
    if (busy.current) return;
    const problems = checkVisit(store.values());
    showProblems(store, form.current, problems);
    if (Object.keys(problems).length > 0) return;
    busy.current = true;
    void register();
  };
  return { save, slow, savedNumber, error };
}
