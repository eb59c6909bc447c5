import type { KioskOpening } from '../../../shared/contract/kiosk.ts';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { Heading } from '../heading.tsx';

/** What stands there while nobody does. */
export function StartStep({ opening, onStart }: { opening: KioskOpening; onStart: () => void }) {
  return (
    <div className="kiosk-start">
      <p className="kiosk-company">{opening.company}</p>
      <Heading>{texts.welcome(opening.estateName)}</Heading>
      <p>{texts.invite}</p>
      <button type="button" className="kiosk-main kiosk-large" onClick={onStart}>
        {texts.start}
      </button>
      <p className="kiosk-soft">{texts.startNote}</p>
    </div>
  );
}
