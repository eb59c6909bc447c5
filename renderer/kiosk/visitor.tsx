import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { KioskOpening } from '../../shared/contract/kiosk.ts';
import { kioskTexts as texts } from '../../shared/texts/kiosk.ts';
import { type KioskClient, kioskProblem } from '../api/kiosk-office.ts';
import { blankEntry, type Entry, isBegun, nameOf, toRegistration } from './entry.ts';
import { Pause } from './pause.tsx';
import { StaffDialog } from './staff-dialog.tsx';
import { CheckStep } from './steps/check-step.tsx';
import { ConsentStep } from './steps/consent-step.tsx';
import { NameStep } from './steps/name-step.tsx';
import { PhoneStep } from './steps/phone-step.tsx';
import type { Step } from './steps/step.ts';
import { StartStep } from './steps/start-step.tsx';
import { EndStep } from './steps/end-step.tsx';
import { TooManyStep } from './steps/too-many-step.tsx';
import { VisitStep } from './steps/visit-step.tsx';
import { useIdle } from './use-idle.ts';

interface VisitorProps {
  readonly client: KioskClient;
  readonly opening: KioskOpening;
  readonly lost: boolean;
  /** The visitor has done, gone or given up: everything begins from nothing. */
  readonly onEnd: () => void;
}

/** One visitor's way from the start to the thanks. What he typed lives here and nowhere else. */
export function Visitor({ client, opening, lost, onEnd }: VisitorProps) {
  const [step, setStep] = useState<Step>('start');
  const [entry, setEntry] = useState<Entry>(blankEntry);
  const [staff, setStaff] = useState(false);
  const { submit, sending, message, minutes } = useSubmit(client, opening, entry, setStep);
  const left = useIdle(onEnd, step !== 'start' || staff);
  const change = (part: Partial<Entry>): void => setEntry((before) => ({ ...before, ...part }));
  const at = { entry, change, go: setStep };
  if (lost) return <Pause longer={false} />;
  return (
    <>
      <main className="kiosk" data-step={step} inert={staff || left !== null}>
        {step === 'start' ? <StartStep opening={opening} onStart={() => setStep('consent')} /> : null}
        {step === 'consent' ? (
          <ConsentStep
            consent={opening.consent}
            onAgree={() => setStep('name')}
            onDisagree={() => setStep('declined')}
          />
        ) : null}
        {step === 'name' ? <NameStep {...at} /> : null}
        {step === 'phone' ? <PhoneStep {...at} /> : null}
        {step === 'visit' ? <VisitStep {...at} channels={opening.channels} /> : null}
        {step === 'check' ? (
          <CheckStep {...at} message={message} sending={sending} onSubmit={submit} />
        ) : null}
        {step === 'thanks' ? (
          <EndStep title={texts.thanksTitle(nameOf(entry))} text={texts.thanks} onEnd={onEnd} />
        ) : null}
        {step === 'declined' ? (
          <EndStep title={texts.declinedTitle} text={texts.declined} onEnd={onEnd} />
        ) : null}
        {step === 'tooMany' ? <TooManyStep minutes={minutes} onEnd={onEnd} /> : null}
        <footer className="kiosk-foot">
          {['start', 'thanks', 'declined', 'tooMany'].includes(step) ? null : (
            <button type="button" className="kiosk-quiet" onClick={onEnd}>
              {texts.cancel}
            </button>
          )}
          <button type="button" className="kiosk-quiet kiosk-staff" onClick={() => setStaff(true)}>
            {texts.staff}
          </button>
        </footer>
      </main>
      {staff ? (
        <StaffDialog
          client={client}
          entry={isBegun(entry) && step !== 'thanks' ? toRegistration(entry) : null}
          onClose={() => setStaff(false)}
        />
      ) : null}
      {left !== null ? <Countdown seconds={left} /> : null}
    </>
  );
}

/** Any touch, on the button or beside it, goes on. */
function Countdown({ seconds }: { readonly seconds: number }) {
  return (
    <div className="kiosk-over" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-idle">
      <div className="kiosk-box">
        <h2 id="kiosk-idle">{texts.stillThere}</h2>
        <p>{texts.idle(seconds)}</p>
        <button type="button" className="kiosk-main">
          {texts.stay}
        </button>
      </div>
    </div>
  );
}

/** Sends the entry once, whatever is touched meanwhile; the id stays the same until the office has it. */
function useSubmit(client: KioskClient, opening: KioskOpening, entry: Entry, go: (step: Step) => void) {
  const [id] = useState(() => newId());
  const [sending, setSending] = useState(false);
  const [message, setMessage] = useState('');
  const [minutes, setMinutes] = useState(1);
  const send = async (): Promise<void> => {
    setSending(true);
    setMessage('');
    try {
      await client.submit({ ...toRegistration(entry), id, consentVersion: opening.consent.version });
      go('thanks');
    } catch (error) {
      const problem = kioskProblem(error);
      setMinutes(problem.minutes);
      setMessage(problem.message);
      if (problem.kind === 'tooMany') go('tooMany');
    } finally {
      setSending(false);
    }
  };
  const submit = (): void => {
    if (!sending) void send();
  };
  return { submit, sending, message, minutes };
}
