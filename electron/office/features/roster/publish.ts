import { v7 as newId } from 'uuid';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { findClashes } from '../../../../shared/domain/roster/clashes.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import {
  editionsOf,
  findWeek,
  insertEdition,
  insertWeek,
  updateWeek,
  type WeekContent,
} from './repository.ts';
import { rosterSheetOf } from './sheet.ts';

/** Saves a week's sheet; version 0 makes it. CHANGED where somebody else was faster. */
export async function saveWeek(
  deps: OfficeDeps,
  actor: Actor,
  input: WeekContent & { readonly monday: string; readonly version: number },
): Promise<{ id: string; version: number }> {
  const { seq: estateSeq } = await currentEstate(deps.db);
  const stored = await findWeek(deps.db, { estateSeq, monday: input.monday });
  if ((stored?.version ?? 0) !== input.version) throw failure('CHANGED');
  const at = deps.clock.now();
  const prepared = { preparedBySeq: actor.seq, preparedOn: businessDate(at) };
  const id = stored?.id ?? newId();
  await deps.db.transaction().execute(async (trx) => {
    if (!stored) await insertWeek(trx, { ...input, ...prepared, id, estateSeq });
    else if (!(await updateWeek(trx, id, input.version, { ...input, ...prepared }))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'roster.save', entity: 'roster', entityId: id, before: stored?.plan, after: input.plan },
    );
  });
  deps.events.publish('roster', id);
  return { id, version: input.version + 1 };
}

/** S-7.4.1c: makes the saved sheet the edition that counts; earlier editions stay. */
export async function publishWeek(
  deps: OfficeDeps,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly reason: string;
    readonly despiteClashes: boolean;
  },
): Promise<RosterSheet> {
  const stored = await findWeek(deps.db, { id: input.id });
  if (!stored) throw failure('NOT_FOUND');
  if (stored.version !== input.version) throw failure('CHANGED');
  const { week, state, editions } = await rosterSheetOf(deps.db, stored.monday);
  if (state === 'published') throw failure('REFUSED', '这张排班表已经发布，没有新的改动');
  if (editions.length > 0 && input.reason === '') {
    throw invalid([{ field: 'reason', message: '请填写修订原因，会记入修订记录' }]);
  }
  const clashes = findClashes(week, stored.plan);
  if (clashes.length > 0 && !input.despiteClashes) {
    throw failure(
      'REFUSED',
      `还有 ${clashes.length} 处冲突（如：${clashes[0]?.text}），请处理或确认仍要发布`,
    );
  }
  const at = deps.clock.now();
  const number = editions.length + 1;
  await deps.db.transaction().execute(async (trx) => {
    await insertEdition(trx, stored, {
      number,
      at: at.toISOString(),
      bySeq: actor.seq,
      reason: input.reason,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'roster.publish',
        entity: 'roster',
        entityId: stored.id,
        before: editions.at(-1)?.plan,
        after: { number, reason: input.reason, clashes: clashes.map(({ text }) => text), plan: stored.plan },
      },
    );
  });
  deps.events.publish('roster', stored.id);
  return rosterSheetOf(deps.db, stored.monday);
}

/** Gives one duty of a published week to a stand-in and publishes the change, with who agreed. */
export async function replaceDuty(
  deps: OfficeDeps,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly duty: Assignment;
    readonly by: string;
    readonly agreedBy: string;
  },
): Promise<RosterSheet> {
  const stored = await findWeek(deps.db, { id: input.id });
  if (!stored) throw failure('NOT_FOUND');
  if ((await editionsOf(deps.db, stored.seq)).length === 0)
    throw failure('REFUSED', '排班表尚未发布，请直接修改');
  const { week } = await rosterSheetOf(deps.db, stored.monday);
  const nameOf = (id: string) => week.people.find((person) => person.id === id)?.name ?? '';
  const isIt = (duty: Assignment) =>
    duty.date === input.duty.date &&
    duty.postId === input.duty.postId &&
    duty.shiftId === input.duty.shiftId &&
    duty.personId === input.duty.personId;
  if (!stored.plan.some(isIt)) throw failure('NOT_FOUND', '找不到这项安排，请刷新后再试');
  const plan = stored.plan.map((duty) => (isIt(duty) ? { ...duty, personId: input.by, fixed: true } : duty));
  const saved = await saveWeek(deps, actor, { ...stored, plan, version: input.version });
  return publishWeek(deps, actor, {
    ...saved,
    reason: `${nameOf(input.duty.personId)}由${nameOf(input.by)}代班，${input.agreedBy}同意`,
    despiteClashes: true,
  });
}
