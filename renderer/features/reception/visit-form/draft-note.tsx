import { useSyncExternalStore } from 'react';
import { visitFormTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { isBlank, type VisitValues } from './visit-values.ts';

interface DraftNoteProps {
  readonly store: FormStore<VisitValues>;
  /** The visit saved last. */
  readonly savedNumber: string | null;
}

/** Says that the last visit is saved, and then that what is typed is safe. */
export function DraftNote({ store, savedNumber }: DraftNoteProps) {
  const blank = useSyncExternalStore(store.subscribe, () => isBlank(store.values()));
  if (!blank) return <span className="lt-muted">{texts.draftSaved}</span>;
  return (
    <strong className="lt-entry-saved" role="status">
      {savedNumber ? texts.saved(savedNumber) : ''}
    </strong>
  );
}
