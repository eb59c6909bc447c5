import { signInTexts } from '../../../../shared/texts/sign-in.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface KeypadProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Digits for a touch screen. They take no focus, so typing goes on in the input. */
export function Keypad({ value, onChange }: KeypadProps) {
  const key = (label: string, next: string) => (
    <button
      key={label}
      type="button"
      tabIndex={-1}
      className="lt-key"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChange(next)}
    >
      {label}
    </button>
  );
  return (
    <div className="lt-keypad" role="group" aria-label={signInTexts.keypad}>
      {digits.map((digit) => key(digit, value + digit))}
      {key(signInTexts.clear, '')}
      {key('0', `${value}0`)}
      {key(signInTexts.erase, value.slice(0, -1))}
    </div>
  );
}
