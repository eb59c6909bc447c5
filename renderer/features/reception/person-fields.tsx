import { ageBands, genders, intentionLevels, intentionNames } from '../../../shared/domain/visit-choices.ts';
import { visitFieldTexts as texts } from '../../../shared/texts/reception.ts';
import type { Choice } from '../../components/form/choice-chips.tsx';
import { ChoiceField, ChoicesField } from '../../components/form/choice-field.tsx';
import type { FieldStore } from '../../components/form/form-store.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { choicesOf } from './visit-form/visit-values.ts';

const genderChoices = choicesOf(genders);
const ages = choicesOf(ageBands);
const intentions = intentionLevels.map((level) => ({ value: level, label: intentionNames[level] }));

interface OneField<T extends object> {
  readonly store: FieldStore<T>;
  readonly className: string;
}

export function GenderField({ store, className }: OneField<{ readonly gender: string }>) {
  return (
    <ChoiceField
      store={store}
      name="gender"
      label={texts.gender}
      choices={genderChoices}
      className={className}
    />
  );
}

export function IntentionField({ store }: { store: FieldStore<{ readonly intention: string }> }) {
  return (
    <ChoiceField
      store={store}
      name="intention"
      label={texts.intention}
      choices={intentions}
      className="lt-span-12"
    />
  );
}

export function AgeBandField({ store }: { store: FieldStore<{ readonly ageBand: string }> }) {
  return (
    <ChoiceField store={store} name="ageBand" label={texts.ageBand} choices={ages} className="lt-span-12" />
  );
}

const lives = ['livesIn', 'worksIn', 'occupation'] as const;

/** Where a customer lives and works, and as what. */
export function LifeFields({
  store,
}: {
  store: FieldStore<Readonly<Record<(typeof lives)[number], string>>>;
}) {
  return lives.map((name) => (
    <TextField key={name} store={store} name={name} label={texts[name]} className="lt-span-6" />
  ));
}

export const rangeFields = ['areaFrom', 'areaTo', 'budgetFrom', 'budgetTo'] as const;
type Wants = Readonly<Record<(typeof rangeFields)[number], string>> & {
  readonly unitTypes: readonly string[];
};

/** What somebody looks for: unit types, area in ㎡, budget in 万元. */
export function WantsFields({
  store,
  unitTypes,
}: {
  store: FieldStore<Wants>;
  unitTypes: readonly Choice[];
}) {
  return (
    <>
      <ChoicesField
        store={store}
        name="unitTypes"
        label={texts.unitTypes}
        choices={unitTypes}
        className="lt-span-12"
      />
      {rangeFields.map((name) => (
        <TextField
          key={name}
          store={store}
          name={name}
          label={texts[name]}
          suffix={name.startsWith('area') ? texts.area : texts.budget}
          inputMode="decimal"
          className="lt-span-3"
        />
      ))}
    </>
  );
}
