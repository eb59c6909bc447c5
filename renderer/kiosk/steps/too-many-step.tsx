import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { Heading } from '../heading.tsx';

/** Too many entries for now: to the desk, or later. What was typed can still be taken over by the staff. */
export function TooManyStep({ minutes, onEnd }: { readonly minutes: number; readonly onEnd: () => void }) {
  return (
    <div className="kiosk-start">
      <Heading>{texts.tooManyTitle}</Heading>
      <p>{texts.tooMany(minutes)}</p>
      <button type="button" className="kiosk-main" onClick={onEnd}>
        {texts.home}
      </button>
    </div>
  );
}
