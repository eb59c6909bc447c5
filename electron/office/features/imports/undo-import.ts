import type { ImportState } from '../../../../shared/contract/imports.ts';
import { importTexts } from '../../../../shared/texts/imports.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { JobControl } from '../../jobs/registry.ts';
import { program, type Actor } from '../../session/actor.ts';
import { announce } from './announce.ts';
import { setImportState, unfinishedImports } from './imports-repository.ts';
import { nextTurn } from './next-turn.ts';
import { undoStep, type ImportToUndo } from './undo-repository.ts';

const stepRecords = 500;

/** Takes an import back, some hundred records a transaction; begun once, it goes to its end, also over a crash. */
export async function undoImport(
  deps: OfficeDeps,
  actor: Actor,
  target: ImportToUndo & { readonly imported: number },
  control: JobControl,
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    await setImportState(trx, target.seq, 'undoing', at.toISOString());
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'imports.undo', entity: 'import', entityId: target.id },
    );
  });
  await removeAll(deps, target, (done) =>
    control.report({ done, total: target.imported, step: importTexts.steps.undoing }),
  );
  await setImportState(deps.db, target.seq, 'undone', deps.clock.now().toISOString());
  announce(deps);
}

/** Removes what a cancelled or failed import has written. */
export async function rollBack(deps: OfficeDeps, target: ImportToUndo, state: ImportState): Promise<void> {
  await removeAll(deps, target, () => {});
  await endRolledBack(deps, target, state);
  announce(deps);
}

/** At start: imports that a crash interrupted are rolled back, undoings that it interrupted are brought to their end. */
export async function recoverImports(deps: OfficeDeps): Promise<void> {
  for (const { seq, id, state } of await unfinishedImports(deps.db)) {
    if (state === 'running') await rollBack(deps, { seq, id }, 'rolledBack');
    else {
      await removeAll(deps, { seq, id }, () => {});
      await setImportState(deps.db, seq, 'undone', deps.clock.now().toISOString());
    }
  }
}

async function removeAll(
  deps: OfficeDeps,
  target: ImportToUndo,
  report: (done: number) => void,
): Promise<void> {
  for (let step = 1, more = true; more; step++) {
    more = await deps.db
      .transaction()
      .execute(() => Promise.resolve(undoStep(deps.raw, target, stepRecords)));
    report(step * stepRecords);
    await nextTurn();
  }
}

async function endRolledBack(deps: OfficeDeps, target: ImportToUndo, state: ImportState): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    await setImportState(trx, target.seq, state, at.toISOString());
    await recordChange(
      trx,
      { actor: program, at, key: deps.auditKey },
      { action: 'imports.rollBack', entity: 'import', entityId: target.id, after: { state } },
    );
  });
}
