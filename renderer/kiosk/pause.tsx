import { kioskTexts as texts } from '../../shared/texts/kiosk.ts';
import { Heading } from './heading.tsx';

/** Nothing can be registered now; the page goes on by itself once it can. */
export function Pause({ longer }: { readonly longer: boolean }) {
  return (
    <main className="kiosk kiosk-start">
      <Heading>{texts.lost}</Heading>
      <p>{texts.lostDetail}</p>
      {longer ? <p className="kiosk-soft">{texts.lostStaff}</p> : null}
    </main>
  );
}
