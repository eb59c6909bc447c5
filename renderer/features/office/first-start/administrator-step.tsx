import { firstStartTexts as texts } from '../../../../shared/texts/office.ts';
import type { StepProps } from './office-step.tsx';
import { PlainField } from './plain-field.tsx';

const secrets = [
  { field: 'password', label: texts.password, digits: false },
  { field: 'passwordAgain', label: texts.passwordAgain, digits: false },
  { field: 'pin', label: texts.pin, digits: true },
  { field: 'pinAgain', label: texts.pinAgain, digits: true },
] as const;

/** The first administrator; there is no default password. */
export function AdministratorStep({ values, problems, onChange }: StepProps) {
  return (
    <div className="lt-first-step">
      <p className="lt-muted">{texts.administratorText}</p>
      <PlainField
        name="name"
        label={texts.name}
        autoFocus
        value={values.name}
        problem={problems['name']}
        onChange={(name) => onChange({ name })}
      />
      <div className="lt-first-pairs">
        {secrets.map(({ field, label, digits }) => (
          <PlainField
            key={field}
            name={field}
            label={label}
            secret
            digits={digits}
            value={values[field]}
            problem={problems[field]}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
      </div>
    </div>
  );
}
