import type { KioskOpening } from '../../../shared/contract/kiosk.ts';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { Heading } from '../heading.tsx';

interface ConsentStepProps {
  readonly consent: KioskOpening['consent'];
  readonly onAgree: () => void;
  readonly onDisagree: () => void;
}

/** PIPL 14, 17: what is done with the entry, before anything is asked. Not agreeing costs nothing but the form. */
export function ConsentStep({ consent, onAgree, onDisagree }: ConsentStepProps) {
  return (
    <>
      <header className="kiosk-head">
        <Heading>{texts.consentTitle}</Heading>
        <span>{texts.consentEdition(consent.version)}</span>
      </header>
      <section className="kiosk-notice" aria-label={texts.consentTitle} tabIndex={0}>
        {consent.text.split('\n').map((paragraph, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name and never move
          <p key={i}>{paragraph}</p>
        ))}
      </section>
      <div className="kiosk-keys">
        <button type="button" onClick={onDisagree}>
          {texts.disagree}
        </button>
        <button type="button" className="kiosk-main" onClick={onAgree}>
          {texts.agree}
        </button>
      </div>
    </>
  );
}
