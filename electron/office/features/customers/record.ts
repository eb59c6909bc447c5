import type { ComparedCustomer, CustomerRecord } from '../../../../shared/contract/customers.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { householdOf, pairOf } from './household.ts';
import { knownCustomer } from './present.ts';
import { customerSeq, customersBySeq } from './repository.ts';
import { timelineOf } from './timeline.ts';
import { mergesInLine } from './timeline-repository.ts';
import { unmaskLeft } from './unmask.ts';

const historyCompared = 50;

/** A customer's page as the reader may see it; NOT_FOUND where there is none. */
export async function customerRecordOf(deps: OfficeDeps, reader: Actor, id: string): Promise<CustomerRecord> {
  const seq = await customerSeq(deps.db, id);
  const known = seq === undefined ? null : await knownCustomer(deps.db, reader, seq);
  const [row] = seq === undefined ? [] : await customersBySeq(deps.db, [seq]);
  if (!known || !row) throw failure('NOT_FOUND');
  return {
    ...known,
    version: row.version,
    createdAt: row.created_at,
    imported: row.import_id !== null,
    household: await householdOf(deps.db, reader, row.seq),
    merges: (await mergesInLine(deps.db, row.seq)).map((merge) => ({
      id: merge.id,
      droppedName: merge.dropped_name,
      byName: merge.staff_name,
      at: merge.created_at,
    })),
    unmask: await unmaskLeft(deps, reader),
  };
}

/** Two customers with their histories, to be compared before they are merged or kept apart. */
export async function compareCustomers(
  deps: OfficeDeps,
  reader: Actor,
  ids: { readonly id: string; readonly otherId: string },
) {
  const { one, other } = await pairOf(deps.db, ids);
  return { kept: await sideOf(deps, reader, one), dropped: await sideOf(deps, reader, other) };
}

async function sideOf(deps: OfficeDeps, reader: Actor, seq: number): Promise<ComparedCustomer> {
  const known = await knownCustomer(deps.db, reader, seq);
  const [row] = await customersBySeq(deps.db, [seq]);
  if (!known || !row) throw failure('NOT_FOUND');
  const { entries } = await timelineOf(deps.db, seq, { after: null, limit: historyCompared });
  return { ...known, version: row.version, createdAt: row.created_at, history: entries };
}
