import { mayGoOn, maySetAside, type RecoveryState } from '../../shared/contract/recovery.ts';
import { recoveryTexts, unusableTexts } from '../../shared/texts/recovery.ts';
import type { Ask } from './connect-recovery.ts';
import { BackupList } from './backup-list.tsx';
import { StartNewButton } from './start-new-button.tsx';

/** What happened to the office's data, and the ways out that fit; none of them deletes anything. */
export function RecoveryScreen({ state, ask }: { readonly state: RecoveryState; readonly ask: Ask }) {
  const { title, text } = unusableTexts[state.code];
  const asideHelps = maySetAside(state.code);
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
      {state.failure !== null && (
        <p role="alert" className="failure">
          {recoveryTexts.failure}
          {state.failure}
        </p>
      )}
      {asideHelps && <BackupList state={state} ask={ask} />}
      {mayGoOn(state.code) && <p className="note">{recoveryTexts.goOnNote}</p>}
      {state.working && <p role="status">{recoveryTexts.working}</p>}
      <div className="actions">
        {asideHelps && <StartNewButton disabled={state.working || state.backups === null} ask={ask} />}
        <button type="button" disabled={state.working} onClick={() => ask({ ask: 'retry' })}>
          {recoveryTexts.retry}
        </button>
        {mayGoOn(state.code) && (
          <button type="button" disabled={state.working} onClick={() => ask({ ask: 'goOn' })}>
            {recoveryTexts.goOn}
          </button>
        )}
        <button type="button" onClick={() => ask({ ask: 'openFolder' })}>
          {recoveryTexts.openFolder}
        </button>
        <button type="button" disabled={state.working} onClick={() => ask({ ask: 'quit' })}>
          {recoveryTexts.quit}
        </button>
      </div>
      <details>
        <summary>{recoveryTexts.details}</summary>
        <pre>{`${state.code}: ${state.detail}\n${state.dataFolder}`}</pre>
      </details>
    </main>
  );
}
