import {
  type ImprovementAction,
  improvementRules,
  improvementStateNames,
} from '../../../../shared/domain/improvements/steps.ts';
import type { Problem } from '../../../../shared/contract/errors.ts';
import { roleNames } from '../../../../shared/domain/roles.ts';
import { improvementTexts as texts } from '../../../../shared/texts/improvements.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { stateOf } from './present.ts';
import { findReport, insertStep, type StoredReport, updateReport } from './repository.ts';

/** S-7.4.1b, 5.1–5.3: takes a report a step on or back, as its state and the actor's roles allow; the step stays for good. */
export async function actOnReport(
  deps: OfficeDeps,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly action: ImprovementAction;
    readonly opinion: string;
  },
): Promise<void> {
  const row = await findReport(deps.db, input.id);
  if (!row) throw failure('NOT_FOUND');
  const rule = improvementRules[input.action];
  const state = stateOf(row);
  if (!actor.roles.includes(rule.by)) throw failure('FORBIDDEN', texts.notYours(roleNames[rule.by]));
  if (!rule.from.includes(state)) {
    throw failure('REFUSED', texts.notNow(improvementStateNames[state], rule.label));
  }
  const problems = problemsOf(row, input);
  if (problems.length > 0) throw invalid(problems);
  const at = deps.clock.now();
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const target = { seq: row.seq, version: input.version };
    if (!(await updateReport(trx, target, { state: rule.to, updated_at: stamp }))) throw failure('CHANGED');
    const { action, opinion } = input;
    await insertStep(trx, { report_seq: row.seq, action, opinion, by_seq: actor.seq, at: stamp });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: `improvements.${action}`,
        entity: 'improvementReport',
        entityId: input.id,
        before: { state },
        after: { state: rule.to, opinion },
      },
    );
  });
}

function problemsOf(
  row: StoredReport,
  input: { readonly action: ImprovementAction; readonly opinion: string },
): Problem[] {
  const problems: Problem[] = [];
  if (improvementRules[input.action].opinion === 'required' && input.opinion === '') {
    problems.push({ field: 'opinion', message: texts.needsOpinion });
  }
  if (input.action !== 'submit') return problems;
  if (row.situation === '') problems.push({ field: 'situation', message: texts.needsSituation });
  if (row.proposal === '') problems.push({ field: 'proposal', message: texts.needsProposal });
  return problems;
}
