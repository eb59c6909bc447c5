import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { nameOf, spaced } from '../entry.ts';
import type { Step } from './step.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

interface CheckStepProps extends StepProps {
  readonly message: string;
  readonly sending: boolean;
  readonly onSubmit: () => void;
}

/** Everything once more, each line with a way back to it. */
export function CheckStep({ entry, go, message, sending, onSubmit }: CheckStepProps) {
  const { visitKind, partySize, channels, phone } = entry;
  const visit = [visitKind ? texts.visitKinds[visitKind] : '', texts.people(partySize)].join('，');
  const lines: readonly (readonly [string, string, Step])[] = [
    [texts.rows.name, nameOf(entry), 'name'],
    [texts.rows.phone, spaced(phone), 'phone'],
    [texts.rows.visit, visit, 'visit'],
    [texts.rows.channels, channels.join('、'), 'visit'],
  ];
  return (
    <StepFrame
      title={texts.checkTitle}
      place={4}
      problem={message}
      keys={
        <>
          <button type="button" onClick={() => go('visit')}>
            {texts.back}
          </button>
          <button type="button" className="kiosk-main" disabled={sending} onClick={onSubmit}>
            {sending ? texts.submitting : texts.submit}
          </button>
        </>
      }
    >
      <dl className="kiosk-lines">
        {lines.map(([label, value, step]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || texts.none}</dd>
            <dd>
              <button type="button" aria-label={`${texts.change}${label}`} onClick={() => go(step)}>
                {texts.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </StepFrame>
  );
}
