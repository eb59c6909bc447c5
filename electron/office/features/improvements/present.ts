import type { ImprovementRecord, ImprovementRow } from '../../../../shared/contract/improvements.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import {
  allowedActions,
  improvementActions,
  improvementStates,
  writableStates,
} from '../../../../shared/domain/improvements/steps.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { findReport, stepsOf, type StoredReport } from './repository.ts';

/** A report for the list, with what the reader may do; overdue where it should have been carried out before `today`. */
export function presentReport(row: StoredReport, reader: Actor, today: string): ImprovementRow {
  const state = stateOf(row);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    subject: row.subject,
    state,
    writtenByName: row.written_by_name,
    writtenOn: businessDate(new Date(row.created_at)),
    carryOutBy: row.carry_out_by,
    overdue: state === 'carryingOut' && row.carry_out_by !== null && row.carry_out_by < today,
    actions: allowedActions(state, reader.roles),
  };
}

/** A report with its steps; NOT_FOUND where there is none. */
export async function reportOf(deps: OfficeDeps, reader: Actor, id: string): Promise<ImprovementRecord> {
  const row = await findReport(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  const steps = await stepsOf(deps.db, row.seq);
  return {
    ...presentReport(row, reader, businessDate(deps.clock.now())),
    report: {
      subject: row.subject,
      situation: row.situation,
      proposal: row.proposal,
      carryOutBy: row.carry_out_by,
    },
    mayWrite: mayCall('improvements.correct', reader.roles) && writableStates.includes(stateOf(row)),
    steps: steps.map((step) => ({
      action: oneOf(improvementActions, step.action) ?? 'progress',
      byName: step.by_name,
      at: step.at,
      opinion: step.opinion,
    })),
  };
}

export function stateOf(row: Pick<StoredReport, 'state'>) {
  return oneOf(improvementStates, row.state) ?? 'draft';
}
