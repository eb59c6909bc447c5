import { Alert, Button } from 'antd';
import { kioskDeskTexts as texts } from '../../../shared/texts/kiosk.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { useValue } from '../../components/form/use-form.ts';
import type { VisitValues } from '../reception/visit-form/visit-values.ts';

interface TakingNoteProps {
  readonly store: FormStore<VisitValues>;
  readonly onRelease: () => void;
}

/** Says that the form holds a visitor's own entry; nothing where it does not. */
export function TakingNote({ store, onRelease }: TakingNoteProps) {
  const taking = useValue(store, 'selfRegistrationId') !== null;
  const name = useValue(store, 'name');
  if (!taking) return null;
  return (
    <Alert
      showIcon
      type="info"
      title={texts.taken(name)}
      action={<Button onClick={onRelease}>{texts.release}</Button>}
    />
  );
}
