import { useSyncExternalStore } from 'react';
import { visitFormTexts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { isBlank, type VisitValues } from './visit-values.ts';

/** Says that what is typed is safe, once something is. */
export function DraftNote({ store }: { store: FormStore<VisitValues> }) {
  const blank = useSyncExternalStore(store.subscribe, () => isBlank(store.values()));
  return <span className="lt-muted">{blank ? '' : visitFormTexts.draftSaved}</span>;
}
