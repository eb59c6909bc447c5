import { visitKindNames, visitKinds } from '../../../../shared/domain/visit-choices.ts';
import { visitFieldTexts as texts } from '../../../../shared/texts/reception.ts';
import { ChoiceField } from '../../../components/form/choice-field.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import type { VisitValues } from './visit-values.ts';

const kinds = visitKinds.map((kind) => ({ value: kind, label: visitKindNames[kind] }));

/** First or return visit: proposed by the phone, and changed by hand where that is wrong (S-7.2.11). */
export function VisitKindTag({ store }: { store: FormStore<VisitValues> }) {
  return (
    <ChoiceField
      store={store}
      name="visitKind"
      label={texts.visitKind}
      choices={kinds}
      required
      className="lt-span-6"
    />
  );
}
