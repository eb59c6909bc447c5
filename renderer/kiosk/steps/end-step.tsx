import { useEffect, useEffectEvent, useState } from 'react';
import { kioskReset } from '../../../shared/domain/kiosk.ts';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { Heading } from '../heading.tsx';

interface EndStepProps {
  readonly title: string;
  readonly text: string;
  readonly onEnd: () => void;
}

/** The last word, the same for everybody, known or not; the screen makes room for the next visitor by itself. */
export function EndStep({ title, text, onEnd }: EndStepProps) {
  const left = useCountdown(kioskReset.thanksSeconds, onEnd);
  return (
    <div className="kiosk-start">
      <Heading>{title}</Heading>
      <p>{text}</p>
      <button type="button" className="kiosk-main kiosk-large" onClick={onEnd}>
        {texts.done}
      </button>
      <p className="kiosk-soft">{texts.backSoon(left)}</p>
    </div>
  );
}

/** Whole seconds left; calls back once there are none. */
function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => {
      const rest = seconds - (Date.now() - began) / 1000;
      if (rest <= 0) end();
      else setLeft(Math.ceil(rest));
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
