import type { ContactRecord, Survey } from '../../../../shared/contract/follow-ups.ts';
import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { followUpDueAfter } from '../../../../shared/domain/follow-up.ts';
import { followUpReaders } from '../../../../shared/domain/permissions.ts';
import { genders } from '../../../../shared/domain/visit-choices.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { findContact } from './contacts-repository.ts';
import { markVisitorsStale } from './derive-repository.ts';
import { readLevels, writeLevels } from './levels.ts';
import { fillSurvey, mayVoidContact, recordContact, voidContact } from './record-contact.ts';
import { settleFollowUps } from './settle.ts';
import { figuresOf, listTasks } from './tasks.ts';
import type { TaskScope } from './tasks-repository.ts';

/** 客户跟踪 S-7.2.12: tasks that come by themselves, contacts, the survey GFP19-1-F1. */
export const followUpsHandlers = {
  list: office.followUps.list.handler(async ({ input, context: { deps, session } }) => {
    const reader = actorOf({ session });
    await settleFollowUps(deps.db);
    return listTasks(deps.db, reader, await scopeOf(deps, reader, input.staffId), input);
  }),

  figures: office.followUps.figures.handler(async ({ input, context: { deps, session } }) => {
    await settleFollowUps(deps.db);
    const scope = await scopeOf(deps, actorOf({ session }), input.staffId);
    return figuresOf(deps.db, scope, input.from, input.to);
  }),

  record: office.followUps.record.handler(async ({ input, context }) => {
    const id = await recordContact(context.deps, actorOf(context), input);
    announce(context.deps, id);
    return { id };
  }),

  contact: office.followUps.contact.handler(({ input, context }) =>
    contactOf(context.deps, actorOf(context), input.id),
  ),

  fillSurvey: office.followUps.fillSurvey.handler(async ({ input, context }) => {
    const version = await fillSurvey(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { version };
  }),

  void: office.followUps.void.handler(async ({ input, context }) => {
    const version = await voidContact(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { version };
  }),

  levels: office.followUps.levels.handler(async ({ context }) => ({
    levels: await readLevels(context.deps.db),
  })),

  setLevels: office.followUps.setLevels.handler(async ({ input, context }) => {
    const { deps } = context;
    const at = deps.clock.now();
    const before = await readLevels(deps.db);
    await deps.db.transaction().execute(async (trx) => {
      await writeLevels(trx, input.levels);
      // Windows that are over stay as they were judged.
      await markVisitorsStale(trx, addDays(businessDate(at), -followUpDueAfter));
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        {
          action: 'followUps.setLevels',
          entity: 'setting',
          entityId: 'followUpLevels',
          before,
          after: input.levels,
        },
      );
    });
    deps.events.publish('followUps');
    return { levels: await readLevels(deps.db) };
  }),
};

/** Whose tasks the reader gets: whom he asks for, if he may see others' at all; else his own. */
async function scopeOf(deps: OfficeDeps, reader: Actor, staffId: string | null): Promise<TaskScope> {
  const seesAll = reader.roles.some((role) => followUpReaders.includes(role));
  const asked = staffId === null ? null : ((await staffSeq(deps.db, staffId)) ?? -1);
  return {
    estateSeq: (await currentEstate(deps.db)).seq,
    salespersonSeq: seesAll ? asked : reader.seq,
    today: businessDate(deps.clock.now()),
  };
}

async function contactOf(deps: OfficeDeps, reader: Actor, id: string): Promise<ContactRecord> {
  const row = await findContact(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  return {
    id: row.id,
    version: row.version,
    customerId: row.customer_id,
    customerName: row.customer_name,
    customerGender: oneOf(genders, row.customer_gender),
    on: row.contacted_on,
    at: row.contacted_at,
    way: row.way,
    reached: row.reached === 1,
    survey: row.survey === null ? null : (JSON.parse(row.survey) as Survey),
    remarks: row.remarks,
    late: row.late_reason === null ? null : { reason: row.late_reason, recordedAt: row.created_at },
    staffName: row.staff_name,
    voided: row.voided === 1,
    mayVoid: mayVoidContact(reader, row.staff_seq),
  };
}

function announce(deps: OfficeDeps, contactId: string): void {
  deps.events.publish('followUps', contactId);
  deps.events.publish('customers');
}
