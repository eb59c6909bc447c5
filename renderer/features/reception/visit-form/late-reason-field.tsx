import { visitFieldTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useValue } from '../../../components/form/use-form.ts';
import { useToday } from '../../../components/use-today.ts';
import type { VisitValues } from './visit-values.ts';

/** 补登: asked for once the visit's day is not today's. */
export function LateReasonField({ store }: { store: FormStore<VisitValues> }) {
  const visitedOn = useValue(store, 'visitedOn');
  const today = useToday();
  if (visitedOn >= today) return null;
  return (
    <TextField
      store={store}
      name="lateReason"
      label={texts.lateReason}
      hint={texts.lateReasonHint}
      className="lt-span-12"
    />
  );
}
