import { changePinTexts } from '../../../../shared/texts/sign-in.ts';
import { ChangePinForm } from './change-pin-form.tsx';
import './sign-in.css';

/** A one-time PIN opens this and nothing else. */
export function ChangePinScreen({ onDone }: { onDone: () => void }) {
  return (
    <main className="lt-sign-in">
      <header className="lt-sign-in-head">
        <h1>{changePinTexts.mustTitle}</h1>
        <p className="lt-muted">{changePinTexts.mustText}</p>
      </header>
      <div className="lt-panel lt-sign-in-panel lt-sign-in-narrow">
        <ChangePinForm onDone={onDone} />
      </div>
    </main>
  );
}
