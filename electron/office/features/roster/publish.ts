import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { findClashes } from '../../../../shared/domain/roster/clashes.ts';
import { namesOf } from '../../../../shared/domain/roster/edition-names.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { proposeStandIns } from '../../../../shared/domain/roster/stand-ins.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import {
  findWeek,
  insertEdition,
  insertWeek,
  type StoredWeek,
  updateWeek,
  type WeekContent,
} from './repository.ts';
import { rosterSheetOf } from './sheet.ts';

/** A change of the roster under way: who makes it, and when. */
interface Making {
  readonly deps: OfficeDeps;
  readonly actor: Actor;
  readonly at: Date;
}

/** Saves a week's sheet; version 0 makes it. CHANGED where somebody else was faster. */
export async function saveWeek(
  deps: OfficeDeps,
  actor: Actor,
  input: WeekContent & { readonly monday: string; readonly version: number },
): Promise<{ id: string; version: number }> {
  const { seq: estateSeq } = await currentEstate(deps.db);
  const stored = await findWeek(deps.db, { estateSeq, monday: input.monday });
  if ((stored?.version ?? 0) !== input.version) throw failure('CHANGED');
  const making = { deps, actor, at: deps.clock.now() };
  const id = stored?.id ?? newId();
  await deps.db.transaction().execute(async (trx) => {
    if (stored) return storeContent(trx, making, stored, input);
    const prepared = { preparedBySeq: actor.seq, preparedOn: businessDate(making.at) };
    await insertWeek(trx, { ...input, ...prepared, id, estateSeq });
    return recordSave(trx, making, id, undefined, input.plan);
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
  const sheet = await rosterSheetOf(deps, stored.monday);
  if (sheet.state === 'published') throw failure('REFUSED', '这张排班表已经发布，没有新的改动');
  if (sheet.editions.length > 0 && input.reason === '') {
    throw invalid([{ field: 'reason', message: '请填写修订原因，会记入修订记录' }]);
  }
  const clashes = findClashes(sheet.week, sheet.plan);
  if (clashes.length > 0 && !input.despiteClashes) {
    throw failure(
      'REFUSED',
      `还有 ${clashes.length} 处冲突（如：${clashes[0]?.text}），请处理或确认仍要发布`,
    );
  }
  const making = { deps, actor, at: deps.clock.now() };
  const shown = { ...stored, plan: sheet.plan };
  await deps.db.transaction().execute(async (trx) => {
    // What had no place on the sheet any more is not published unseen.
    if (sheet.plan.length < stored.plan.length) await storeContent(trx, making, stored, shown);
    await storeEdition(trx, making, shown, sheet, input.reason);
  });
  deps.events.publish('roster', stored.id);
  return rosterSheetOf(deps, stored.monday);
}

/** Gives one duty of a published week to a stand-in and publishes the change, with who agreed; all of it or nothing. */
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
  if (stored.version !== input.version) throw failure('CHANGED');
  const sheet = await rosterSheetOf(deps, stored.monday);
  if (sheet.editions.length === 0) throw failure('REFUSED', '排班表尚未发布，请直接修改');
  if (sheet.state === 'revised') throw failure('REFUSED', '排班表有未发布的修改，请先发布修订，再安排代班');
  const duty = sheet.plan.find((other) => isSameDuty(other, input.duty));
  if (!duty) throw failure('NOT_FOUND', '找不到这项安排，请刷新后再试');
  const nameOf = (id: string) => sheet.week.people.find((person) => person.id === id)?.name ?? '';
  // S-6 and the other hard rules: only who is proposed may stand in.
  if (!proposeStandIns(sheet.week, sheet.plan, duty).some(({ personId }) => personId === input.by)) {
    throw failure('REFUSED', `${nameOf(input.by) || '这位人员'}当天不能代班，请在建议的人中选择`);
  }
  const plan = sheet.plan.map((other) =>
    other === duty ? { ...other, personId: input.by, fixed: true } : other,
  );
  const reason = `${nameOf(duty.personId)}由${nameOf(input.by)}代班，${input.agreedBy}同意`;
  const making = { deps, actor, at: deps.clock.now() };
  await deps.db.transaction().execute(async (trx) => {
    await storeContent(trx, making, stored, { ...stored, plan });
    await storeEdition(trx, making, { ...stored, plan }, { ...sheet, plan }, reason);
  });
  deps.events.publish('roster', stored.id);
  return rosterSheetOf(deps, stored.monday);
}

async function storeContent(
  trx: Kysely<Schema>,
  making: Making,
  stored: StoredWeek,
  content: WeekContent,
): Promise<void> {
  const prepared = { preparedBySeq: making.actor.seq, preparedOn: businessDate(making.at) };
  if (!(await updateWeek(trx, stored.id, stored.version, { ...content, ...prepared })))
    throw failure('CHANGED');
  await recordSave(trx, making, stored.id, stored.plan, content.plan);
}

async function recordSave(
  trx: Kysely<Schema>,
  { deps, actor, at }: Making,
  id: string,
  before: readonly Assignment[] | undefined,
  after: readonly Assignment[],
): Promise<void> {
  await recordChange(
    trx,
    { actor, at, key: deps.auditKey },
    { action: 'roster.save', entity: 'roster', entityId: id, before, after },
  );
}

async function storeEdition(
  trx: Kysely<Schema>,
  { deps, actor, at }: Making,
  stored: StoredWeek,
  { week, plan, editions }: RosterSheet,
  reason: string,
): Promise<void> {
  const number = editions.length + 1;
  await insertEdition(trx, stored, {
    number,
    at: at.toISOString(),
    bySeq: actor.seq,
    reason,
    names: namesOf(week, plan),
  });
  const clashes = findClashes(week, plan).map(({ text }) => text);
  await recordChange(
    trx,
    { actor, at, key: deps.auditKey },
    {
      action: 'roster.publish',
      entity: 'roster',
      entityId: stored.id,
      before: editions.at(-1)?.plan,
      after: { number, reason, clashes, plan },
    },
  );
}

function isSameDuty(one: Assignment, other: Assignment): boolean {
  return (
    one.date === other.date &&
    one.postId === other.postId &&
    one.shiftId === other.shiftId &&
    one.personId === other.personId
  );
}
