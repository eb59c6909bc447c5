import type { Kysely } from 'kysely';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { openRotationDesk } from '../rotation/append.ts';
import { findPresent, noteTimes } from './repository.ts';

/** The customer leaves now; who served him is free again. */
export async function leaveOffice(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly visitId: string; readonly version: number },
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const visit = await findPresent(trx, input.visitId);
    if (!visit) throw failure('NOT_FOUND');
    if (visit.left_at !== null) throw failure('REFUSED', '这位客户已经离开');
    await noteLeft(trx, deps, actor, { ...visit, version: input.version });
    const desk = await openRotationDesk(trx, deps, actor);
    const server = desk.state.people.find((person) =>
      person.serving.some((served) => served.visitId === visit.id),
    );
    if (!server) return;
    await desk.append({ kind: 'done', at: desk.at, staffId: server.staffId, visitId: visit.id });
  });
}

/** Notes that the visit's customer left, if he is still here; inside a transaction that frees who served him. */
export async function leaveIfPresent(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
  visitId: string,
): Promise<void> {
  const visit = await findPresent(trx, visitId);
  if (visit && visit.left_at === null) await noteLeft(trx, deps, actor, visit);
}

async function noteLeft(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
  visit: {
    readonly seq: number;
    readonly id: string;
    readonly version: number;
    readonly visited_on: string;
    readonly arrived_at: string;
    readonly served_at: string | null;
  },
): Promise<void> {
  const at = deps.clock.now();
  if (visit.visited_on !== businessDate(at)) {
    throw failure('REFUSED', '这是以前的来访，请在来访登记中更正离开时间');
  }
  const now = businessTime(at);
  const earliest = visit.served_at ?? visit.arrived_at;
  const leftAt = now > earliest ? now : earliest;
  if (!(await noteTimes(trx, visit, { leftAt }, at.toISOString()))) throw failure('CHANGED');
  await recordChange(
    trx,
    { actor, at, key: deps.auditKey },
    { action: 'waiting.leave', entity: 'visit', entityId: visit.id, after: { leftAt } },
  );
}
