import { useState } from 'react';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { Choice } from './choice.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

const visitKinds = ['first', 'return', 'unknown'] as const;
const mostPeople = 20;

/** First or return as the visitor remembers it, how many came, and how they heard of the estate. */
export function VisitStep({ entry, change, go, channels }: StepProps & { channels: readonly string[] }) {
  const [problem, setProblem] = useState('');
  const { visitKind, partySize } = entry;
  const goOn = (): void => (visitKind === null ? setProblem(texts.kindMissing) : go('check'));
  const toggle = (channel: string): void => {
    const without = entry.channels.filter((one) => one !== channel);
    change({ channels: without.length < entry.channels.length ? without : [...without, channel] });
  };
  return (
    <StepFrame
      title={texts.visitTitle}
      place={3}
      problem={problem}
      keys={
        <>
          <button type="button" onClick={() => go('phone')}>
            {texts.back}
          </button>
          <button type="button" className="kiosk-main" onClick={goOn}>
            {texts.next}
          </button>
        </>
      }
    >
      <fieldset className="kiosk-kinds">
        <legend>{texts.visitKind}</legend>
        {visitKinds.map((kind) => (
          <Choice
            key={kind}
            label={texts.visitKinds[kind]}
            chosen={kind === visitKind}
            onTouch={() => {
              setProblem('');
              change({ visitKind: kind });
            }}
          />
        ))}
      </fieldset>
      <fieldset className="kiosk-party">
        <legend>{texts.party}</legend>
        <div>
          <button
            type="button"
            aria-label={texts.fewer}
            onClick={() => change({ partySize: Math.max(1, partySize - 1) })}
          >
            −
          </button>
          <output>{texts.people(partySize)}</output>
          <button
            type="button"
            aria-label={texts.more}
            onClick={() => change({ partySize: Math.min(mostPeople, partySize + 1) })}
          >
            ＋
          </button>
        </div>
      </fieldset>
      <fieldset className="kiosk-channels">
        <legend>{texts.channels}</legend>
        {channels.map((channel) => (
          <Choice
            key={channel}
            label={channel}
            chosen={entry.channels.includes(channel)}
            onTouch={() => toggle(channel)}
          />
        ))}
      </fieldset>
    </StepFrame>
  );
}
