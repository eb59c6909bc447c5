import { useNavigate } from 'react-router';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { Nothing } from '../../../components/nothing.tsx';
import { everything, isNarrowed, type ListView } from './list-view.ts';

/** Why nothing is there, and what to do about it. */
export function EmptyList({ view, store }: { view: ListView; store: FormStore<ListView> }) {
  const navigate = useNavigate();
  if (isNarrowed(view)) {
    const clear = (): void => store.merge({ ...everything, order: view.order, voided: view.voided });
    return <Nothing title={texts.noMatchTitle} text={texts.noMatchText} action={texts.clear} onAct={clear} />;
  }
  if (view.voided) return <Nothing title={texts.noVoided} />;
  return (
    <Nothing
      title={texts.emptyTitle}
      text={texts.emptyText}
      action={texts.toDesk}
      onAct={() => void navigate('/desk')}
    />
  );
}
