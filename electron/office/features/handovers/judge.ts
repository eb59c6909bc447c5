import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { findHandover, judgeHandover } from './repository.ts';

/** S-7.4.4: the researcher confirms that he has the bundle, or sends it back with what is wrong. */
export async function judgeBundle(
  deps: OfficeDeps,
  actor: Actor,
  bundle: { readonly id: string; readonly version: number },
  judgement: { readonly state: 'confirmed' | 'returned'; readonly note: string },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const stored = await findHandover(trx, bundle.id);
    if (!stored) throw failure('NOT_FOUND');
    const judged = { ...judgement, at: at.toISOString(), bySeq: actor.seq };
    if (!(await judgeHandover(trx, bundle, judged))) throw failure('CHANGED', texts.changed);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: judgement.state === 'confirmed' ? 'handovers.confirm' : 'handovers.sendBack',
        entity: 'handover',
        entityId: bundle.id,
        before: { state: stored.state },
        after: judgement,
      },
    );
  });
}
