import { useEffect, useState } from 'react';
import type { PartialRegistration } from '../../shared/contract/kiosk.ts';
import { kioskTexts as texts } from '../../shared/texts/kiosk.ts';
import { type KioskClient, kioskProblem } from '../api/kiosk-office.ts';
import { NumberPad } from './number-pad.tsx';

interface StaffDialogProps {
  readonly client: KioskClient;
  /** What the visitor has typed; null where there is nothing to take over. */
  readonly entry: PartialRegistration | null;
  readonly onClose: () => void;
}
interface Taker {
  readonly id: string;
  readonly name: string;
}

const shortestPin = 6;
const longestPin = 12;

/** The one way out: a member of the staff, by name and PIN. */
export function StaffDialog({ client, entry, onClose }: StaffDialogProps) {
  const takers = useTakers(client);
  const [chosen, setChosen] = useState<Taker | null>(null);
  const [only] = takers.length === 1 ? takers : [];
  const taker = chosen ?? only ?? null;
  return (
    <div className="kiosk-over" role="dialog" aria-modal="true" aria-labelledby="kiosk-staff">
      <div className="kiosk-box">
        <h2 id="kiosk-staff">{texts.staffTitle}</h2>
        {taker ? (
          <PinEntry key={taker.id} client={client} taker={taker} entry={entry} />
        ) : (
          <>
            <p>{texts.staffChoose}</p>
            <div className="kiosk-takers">
              {takers.map((one) => (
                <button type="button" key={one.id} onClick={() => setChosen(one)}>
                  {one.name}
                </button>
              ))}
            </div>
          </>
        )}
        <div className="kiosk-keys">
          <button type="button" onClick={onClose}>
            {texts.staffBack}
          </button>
          {chosen && takers.length > 1 ? (
            <button type="button" onClick={() => setChosen(null)}>
              {texts.staffOther}
            </button>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function PinEntry({
  client,
  taker,
  entry,
}: Pick<StaffDialogProps, 'client' | 'entry'> & { readonly taker: Taker }) {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const end = async (withEntry: boolean): Promise<void> => {
    setBusy(true);
    try {
      await client.takeOver({ staffId: taker.id, pin, entry: withEntry ? entry : null });
    } catch (error) {
      const { kind, message } = kioskProblem(error);
      // The window closes as the office answers; then there is nobody left to read it.
      setProblem(kind === 'tooMany' ? texts.staffTooMany : kind === 'wrong' ? texts.staffWrong : message);
      setPin('');
    } finally {
      setBusy(false);
    }
  };
  const ready = pin.length >= shortestPin && !busy;
  return (
    <>
      <p>{texts.staffPin(taker.name)}</p>
      <output className="kiosk-number" aria-label={texts.staffDigits(pin.length)}>
        {'●'.repeat(pin.length)}
      </output>
      <NumberPad value={pin} longest={longestPin} onChange={setPin} />
      <p className="kiosk-problem" role="alert">
        {problem}
      </p>
      <div className="kiosk-ends">
        {entry ? (
          <button type="button" disabled={!ready} onClick={() => void end(true)}>
            {texts.staffTake}
          </button>
        ) : null}
        <button type="button" className="kiosk-main" disabled={!ready} onClick={() => void end(false)}>
          {texts.staffEnd}
        </button>
      </div>
    </>
  );
}

/** Read when a member of the staff asks, not before. */
function useTakers(client: KioskClient): readonly Taker[] {
  const [takers, setTakers] = useState<readonly Taker[]>([]);
  useEffect(() => {
    let here = true;
    client.takers().then(
      (found) => here && setTakers(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [client]);
  return takers;
}
