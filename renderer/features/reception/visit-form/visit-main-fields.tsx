import { memo } from 'react';
import { genders, intentionLevels, intentionNames } from '../../../../shared/domain/visit-choices.ts';
import { visitFieldTexts as texts } from '../../../../shared/texts/reception.ts';
import type { Choice } from '../../../components/form/choice-chips.tsx';
import { ChoiceField, ChoicesField } from '../../../components/form/choice-field.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import { SelectField } from '../../../components/form/select-field.tsx';
import { TextField } from '../../../components/form/text-field.tsx';
import { choicesOf, type VisitValues } from './visit-values.ts';

const genderChoices = choicesOf(genders);
const intentions = intentionLevels.map((level) => ({ value: level, label: intentionNames[level] }));

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
      <ChoiceField
        store={store}
        name="gender"
        label={texts.gender}
        choices={genderChoices}
        className="lt-span-3"
      />
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
      <ChoiceField
        store={store}
        name="intention"
        label={texts.intention}
        choices={intentions}
        className="lt-span-12"
      />
    </>
  );
});
