import { useState } from 'react';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { spaced } from '../entry.ts';
import { NumberPad } from '../number-pad.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

const longestPhone = 12;

/** The phone on a pad of its own, or none. Whether it is known is never said. */
export function PhoneStep({ entry, change, go }: StepProps) {
  const [problem, setProblem] = useState('');
  const goOn = (): void => {
    if (entry.phone === '') return setProblem(texts.phoneMissing);
    if (!normalisePhone(entry.phone).ok) return setProblem(texts.phoneWrong);
    go('visit');
  };
  return (
    <StepFrame
      title={texts.phoneTitle}
      place={2}
      problem={problem}
      keys={
        <>
          <button type="button" onClick={() => go('name')}>
            {texts.back}
          </button>
          <button
            type="button"
            onClick={() => {
              change({ phone: '' });
              go('visit');
            }}
          >
            {texts.noPhone}
          </button>
          <button type="button" className="kiosk-main" onClick={goOn}>
            {texts.next}
          </button>
        </>
      }
    >
      <p className="kiosk-soft">{texts.phoneNote}</p>
      <output className="kiosk-number" aria-label={texts.phoneTitle}>
        {spaced(entry.phone)}
      </output>
      <NumberPad
        value={entry.phone}
        longest={longestPhone}
        onChange={(phone) => {
          setProblem('');
          change({ phone });
        }}
      />
    </StepFrame>
  );
}
