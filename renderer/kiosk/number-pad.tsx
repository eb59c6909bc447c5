import { kioskTexts as texts } from '../../shared/texts/kiosk.ts';

interface NumberPadProps {
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Digits to touch, so that no keyboard is needed. */
export function NumberPad({ value, longest, onChange }: NumberPadProps) {
  const add = (digit: string): void => {
    if (value.length < longest) onChange(value + digit);
  };
  return (
    <div className="kiosk-pad" role="group" aria-label={texts.pad}>
      {digits.map((digit) => (
        <button type="button" key={digit} onClick={() => add(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" onClick={() => onChange('')}>
        {texts.clear}
      </button>
      <button type="button" onClick={() => add('0')}>
        0
      </button>
      <button type="button" aria-label={texts.erase} onClick={() => onChange(value.slice(0, -1))}>
        ⌫
      </button>
    </div>
  );
}
