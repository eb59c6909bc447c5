import type { RecoveryState } from '../../shared/contract/recovery.ts';
import { recoveryTexts } from '../../shared/texts/recovery.ts';
import type { Ask } from './connect-recovery.ts';

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** The backups that passed, newest first, with what is in them. */
export function BackupList({ state, ask }: { readonly state: RecoveryState; readonly ask: Ask }) {
  if (state.backups === null) return <p role="status">{recoveryTexts.checking}</p>;
  return (
    <section>
      <h2>{recoveryTexts.backupsTitle}</h2>
      {state.backups.length === 0 && <p>{recoveryTexts.noBackups}</p>}
      <ul>
        {state.backups.map((backup, index) => (
          <li key={backup.name}>
            <span>
              <strong>{when.format(new Date(backup.madeAt))}</strong>
              <br />
              {recoveryTexts.counts(backup.customers, backup.visits)}
            </span>
            <button
              type="button"
              className={index === 0 ? 'primary' : undefined}
              disabled={state.working}
              onClick={() => ask({ ask: 'restore', backup: backup.name })}
            >
              {index === 0 ? recoveryTexts.restoreNewest : recoveryTexts.restoreThis}
            </button>
          </li>
        ))}
      </ul>
      {state.backups.length > 0 && <p className="note">{recoveryTexts.lossNote}</p>}
      {state.refusedBackups > 0 && <p className="note">{recoveryTexts.refused(state.refusedBackups)}</p>}
    </section>
  );
}
