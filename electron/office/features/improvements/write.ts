import { v7 as newId } from 'uuid';
import type { ImprovementInput } from '../../../../shared/contract/improvements.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { improvementStateNames, writableStates } from '../../../../shared/domain/improvements/steps.ts';
import { improvementTexts as texts } from '../../../../shared/texts/improvements.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import { stateOf } from './present.ts';
import { findReport, insertReport, updateReport } from './repository.ts';

/** The draft of what is typed into a report; saving ends it. */
export const improvementDraftKind = (reportId: string | null): string => `improvement:${reportId ?? 'new'}`;

/** S-7.4.1b: a new report as a draft; answers its id. */
export async function writeReport(deps: OfficeDeps, actor: Actor, input: ImprovementInput): Promise<string> {
  const at = deps.clock.now();
  const id = newId();
  const { seq: estateSeq } = await currentEstate(deps.db);
  await deps.db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, 'GJ', businessDate(at));
    await insertReport(trx, {
      ...columnsOf(input),
      id,
      number,
      estate_seq: estateSeq,
      state: 'draft',
      written_by_seq: actor.seq,
      created_at: at.toISOString(),
    });
    await deleteDraft(trx, actor.seq, improvementDraftKind(null));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'improvements.write',
        entity: 'improvementReport',
        entityId: id,
        after: { number, ...input },
      },
    );
  });
  return id;
}

/** Changes the text of a draft or of a report that was sent back. */
export async function correctReport(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly report: ImprovementInput },
): Promise<void> {
  const row = await findReport(deps.db, input.id);
  if (!row) throw failure('NOT_FOUND');
  const state = stateOf(row);
  if (!writableStates.includes(state)) {
    throw failure('REFUSED', texts.notWritable(improvementStateNames[state]));
  }
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const columns = { ...columnsOf(input.report), updated_at: at.toISOString() };
    if (!(await updateReport(trx, { seq: row.seq, version: input.version }, columns)))
      throw failure('CHANGED');
    await deleteDraft(trx, actor.seq, improvementDraftKind(input.id));
    const { subject, situation, proposal, carry_out_by: carryOutBy } = row;
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'improvements.correct',
        entity: 'improvementReport',
        entityId: input.id,
        before: { subject, situation, proposal, carryOutBy },
        after: input.report,
      },
    );
  });
}

function columnsOf({ subject, situation, proposal, carryOutBy }: ImprovementInput) {
  return { subject, situation, proposal, carry_out_by: carryOutBy };
}
