import { useEffect, useState } from 'react';
import { useOffice } from '../../api/office.ts';
import { DraftKeeper, type RestoredDraft } from './draft-keeper.ts';
import type { DraftForm, DraftStore } from './read-draft.ts';

/** Brings an unsaved form back and keeps the typed one safe while it is open. `form` must stay the same object. */
export function useDraft<T extends object>(store: DraftStore<T>, form: DraftForm<T>) {
  const { client, leaving } = useOffice();
  const [keeper] = useState(() => new DraftKeeper(client, store, form));
  const [restored, setRestored] = useState<RestoredDraft<T> | null>(null);
  useEffect(() => {
    let here = true;
    keeper
      .restore()
      .then((draft) => {
        if (!here || !draft || !form.isBlank(store.values())) return;
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
  }, [form, keeper, leaving, store]);
  return { keeper, restored, forgetRestored: () => setRestored(null) };
}
