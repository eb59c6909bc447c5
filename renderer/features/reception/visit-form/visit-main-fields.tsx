import { memo } from 'react';
import { visitFieldTexts as texts } from '../../../../shared/texts/reception.ts';
import type { Choice } from '../../../components/form/choice-chips.tsx';
import { ChoicesField } from '../../../components/form/choice-field.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import { SelectField } from '../../../components/form/select-field.tsx';
import { TextField } from '../../../components/form/text-field.tsx';
import { GenderField, IntentionField } from '../person-fields.tsx';
import type { VisitValues } from './visit-values.ts';

interface MainFieldsProps {
  readonly store: FormStore<VisitValues>;
  readonly channels: readonly Choice[];
  readonly salespeople: readonly { readonly value: string; readonly label: string; readonly keys: string }[];
}

/** The five fields of every visit, after the phone. */
export const VisitMainFields = memo(function VisitMainFields({
  store,
  channels,
  salespeople,
}: MainFieldsProps) {
  return (
    <>
      <TextField store={store} name="name" label={texts.name} required className="lt-span-4" />
      <GenderField store={store} className="lt-span-3" />
      <SelectField
        store={store}
        name="salespersonId"
        label={texts.salespersonId}
        placeholder={texts.salespersonPlaceholder}
        options={salespeople}
        className="lt-span-5"
      />
      <ChoicesField
        store={store}
        name="channels"
        label={texts.channels}
        choices={channels}
        className="lt-span-12"
      />
      <IntentionField store={store} />
    </>
  );
});
