import { useState } from 'react';
import { recoveryTexts } from '../../shared/texts/recovery.ts';
import type { Ask } from './connect-recovery.ts';

/** Starts an empty office, after a second question. */
export function StartNewButton({ disabled, ask }: { readonly disabled: boolean; readonly ask: Ask }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" disabled={disabled} onClick={() => setAsking(true)}>
        {recoveryTexts.startNew}
      </button>
    );
  }
  return (
    <div role="alertdialog" aria-label={recoveryTexts.startNew}>
      <p>{recoveryTexts.startNewQuestion}</p>
      <div className="actions">
        <button type="button" disabled={disabled} onClick={() => ask({ ask: 'startNew' })}>
          {recoveryTexts.confirmStartNew}
        </button>
        <button type="button" disabled={disabled} onClick={() => setAsking(false)}>
          {recoveryTexts.cancel}
        </button>
      </div>
    </div>
  );
}
