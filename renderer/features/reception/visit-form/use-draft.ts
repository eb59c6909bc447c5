import { useEffect, useState } from 'react';
import { useOffice } from '../../../api/office.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { DraftKeeper, type RestoredDraft } from './draft-keeper.ts';
import { isBlank, type VisitValues } from './visit-values.ts';

/** Brings an unsaved visit back and keeps the typed one safe while the form is open. */
export function useDraft(store: FormStore<VisitValues>) {
  const { client, leaving } = useOffice();
  const [keeper] = useState(() => new DraftKeeper(client, store));
  const [restored, setRestored] = useState<RestoredDraft | null>(null);
  useEffect(() => {
    let here = true;
    keeper
      .restore()
      .then((draft) => {
        if (!here || !draft || !isBlank(store.values())) return;
        store.reset(draft.values);
        setRestored(draft);
      })
      .catch(() => undefined);
    const stopTouching = store.subscribe(keeper.touch);
    const stay = leaving.add(keeper.flush);
    return () => {
      here = false;
      stopTouching();
      stay();
      void keeper.flush().catch(() => undefined);
    };
  }, [keeper, leaving, store]);
  return { keeper, restored, forgetRestored: () => setRestored(null) };
}
