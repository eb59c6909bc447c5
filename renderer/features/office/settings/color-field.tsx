import { settingsTexts as texts } from '../../../../shared/texts/office.ts';
import { Field } from '../../../components/form/field.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useProblem, useValue } from '../../../components/form/use-form.ts';
import { Swatch } from './swatch.tsx';
import type { SettingsValues } from './settings-values.ts';

/** Calm colours that white text can be read on. */
const offered = ['#1f5fa8', '#1677ff', '#0f766e', '#166534', '#9a3412', '#b91c1c', '#6d28d9', '#374151'];

/** The company's colour: some that suit, or any other. */
export function ColorField({ store }: { store: FormStore<SettingsValues> }) {
  const color = useValue(store, 'themeColor');
  const problem = useProblem(store, 'themeColor');
  const pick = (next: string): void => store.set('themeColor', next);
  return (
    <Field group name="themeColor" label={texts.color} hint={texts.colorHint} problem={problem}>
      {(control) => (
        <div className="lt-swatches" role="radiogroup" aria-labelledby={`${control.id}-label`}>
          {offered.map((value) => (
            <Swatch
              key={value}
              color={value}
              chosen={value === color.toLowerCase()}
              onPick={() => pick(value)}
            />
          ))}
          <label className="lt-swatch-other">
            {texts.colorOther}
            <input type="color" value={color} onChange={(event) => pick(event.target.value)} />
          </label>
        </div>
      )}
    </Field>
  );
}
