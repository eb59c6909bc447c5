import { addDays, businessDate, weekStart } from '../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { rosterReminders } from '../../../../shared/domain/roster/reminder.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { writeCalendarFile } from './calendar-file.ts';
import { listDuties } from './duties.ts';
import { putStaffDay, staffDay } from './people-repository.ts';
import { planWeek } from './plan-week.ts';
import { publishWeek, replaceDuty, saveWeek } from './publish.ts';
import { heldQualifications, putQualifications, qualificationsOf } from './qualification-repository.ts';
import { publishedMondays } from './repository.ts';
import { readRosterSettings, writeRosterSettings } from './settings-repository.ts';
import { rosterSheetOf } from './sheet.ts';

/** The duty roster (S-7.4.1c). */
export const rosterHandlers = {
  settings: office.roster.settings.handler(({ context }) => readRosterSettings(context.deps.db)),

  updateSettings: office.roster.updateSettings.handler(async ({ input, context }) => {
    const { deps } = context;
    const before = await readRosterSettings(deps.db);
    await deps.db.transaction().execute(async (trx) => {
      await writeRosterSettings(trx, input);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'roster.updateSettings', entity: 'setting', entityId: 'roster', before, after: input },
      );
    });
    deps.events.publish('roster');
    return input;
  }),

  qualifications: office.roster.qualifications.handler(({ context }) => heldQualifications(context.deps.db)),

  setQualifications: office.roster.setQualifications.handler(async ({ input, context }) => {
    const { deps } = context;
    const seq = await staffSeq(deps.db, input.staffId);
    if (seq === undefined) throw failure('NOT_FOUND');
    const before = await qualificationsOf(deps.db, seq);
    const after = [...new Set(input.held)].toSorted();
    await deps.db.transaction().execute(async (trx) => {
      await putQualifications(trx, seq, after);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'roster.setQualifications', entity: 'staff', entityId: input.staffId, before, after },
      );
    });
    deps.events.publish('roster');
    return { ok: true as const };
  }),

  week: office.roster.week.handler(({ input, context: { deps, session } }) => {
    if (mayCall('roster.plan', session.actor?.roles)) deps.rosterPlanner.prepare();
    return rosterSheetOf(deps, input.monday);
  }),

  save: office.roster.save.handler(({ input, context }) => saveWeek(context.deps, actorOf(context), input)),

  publish: office.roster.publish.handler(({ input, context }) =>
    publishWeek(context.deps, actorOf(context), input),
  ),

  plan: office.roster.plan.handler(async ({ input, context }) => {
    const { deps } = context;
    const { week } = await rosterSheetOf(deps, input.monday);
    const fixed = input.plan.filter((duty) => duty.fixed);
    const job = deps.jobs.start(
      { kind: 'roster.plan', title: '自动排班', ownerSeq: actorOf(context).seq },
      ({ signal }) => planWeek(week, fixed, deps.rosterPlanner, signal),
    );
    return { jobId: job.id };
  }),

  setDay: office.roster.setDay.handler(async ({ input, context }) => {
    const { deps } = context;
    const seq = await staffSeq(deps.db, input.staffId);
    if (seq === undefined) throw failure('NOT_FOUND');
    const mark = input.kind === 'none' ? null : { kind: input.kind, note: input.note };
    const before = await staffDay(deps.db, seq, input.date);
    await deps.db.transaction().execute(async (trx) => {
      await putStaffDay(trx, seq, input.date, mark);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'roster.setDay', entity: 'staff', entityId: input.staffId, before, after: input },
      );
    });
    deps.events.publish('roster');
    return { ok: true as const };
  }),

  replace: office.roster.replace.handler(({ input, context }) =>
    replaceDuty(context.deps, actorOf(context), input),
  ),

  reminders: office.roster.reminders.handler(async ({ context: { deps } }) => {
    const now = deps.clock.now();
    const { seq } = await currentEstate(deps.db);
    const published = await publishedMondays(deps.db, seq, weekStart(businessDate(now)));
    return rosterReminders(now, (monday) => published.includes(monday), await officeCalendar(deps.db));
  }),

  duties: office.roster.duties.handler(({ input, context }) => {
    if (addDays(input.from, 400) < input.to) throw failure('REFUSED', '一次最多查看 400 天，请缩短日期范围');
    return listDuties(context.deps.db, input.from, input.to, input.staffId);
  }),

  calendarFile: office.roster.calendarFile.handler(({ input, context }) =>
    writeCalendarFile(context.deps, context.session.windowId, input.staffId),
  ),
};
