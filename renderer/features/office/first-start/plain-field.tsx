import { Input } from 'antd';
import { Field } from '../../../components/form/field.tsx';

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  readonly secret?: boolean;
  readonly digits?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** One line of text in a form that is small enough to be drawn whole. */
export function PlainField(props: PlainFieldProps) {
  const { name, label, value, problem, onChange, secret, digits, hint, placeholder, autoFocus, className } =
    props;
  return (
    <Field name={name} label={label} problem={problem} hint={hint} className={className}>
      {(control) => (
        <Input
          {...control}
          size="large"
          type={secret ? 'password' : 'text'}
          inputMode={digits ? 'numeric' : 'text'}
          autoComplete="off"
          autoFocus={autoFocus ?? false}
          placeholder={placeholder ?? ''}
          status={problem ? 'error' : ''}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
