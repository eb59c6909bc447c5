import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import {
  deleteOwnDay,
  nationalHolidays,
  officeCalendar,
  ownDays,
  putOwnDay,
  setYearComplete,
} from './repository.ts';

/** The table of holidays, editable: the state announces a year's only in the autumn before. */
export const calendarHandlers = {
  year: office.calendar.year.handler(async ({ input, context: { deps } }) => {
    const own = await ownDays(deps.db);
    const merged = { ...nationalHolidays().exceptions, ...own };
    const calendar = await officeCalendar(deps.db);
    const days = Object.entries(merged)
      .filter(([date, exception]) => exception !== null && date.startsWith(`${input.year}-`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, exception]) => ({
        date,
        work: exception?.work ?? true,
        name: exception?.name ?? '',
        own: Object.hasOwn(own, date),
      }));
    return { known: calendar.knowsYear(input.year), days };
  }),

  setDay: office.calendar.setDay.handler(async ({ input, context }) => {
    const { deps } = context;
    const { date, exception } = input;
    const before = (await ownDays(deps.db))[date];
    const isNational = Object.hasOwn(nationalHolidays().exceptions, date);
    await deps.db.transaction().execute(async (trx) => {
      if (exception === null && !isNational) await deleteOwnDay(trx, date);
      else await putOwnDay(trx, date, exception);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'calendar.setDay', entity: 'calendarDay', entityId: date, before, after: exception },
      );
    });
    deps.events.publish('settings');
    return { ok: true as const };
  }),

  completeYear: office.calendar.completeYear.handler(async ({ input, context }) => {
    const { deps } = context;
    await deps.db.transaction().execute(async (trx) => {
      await setYearComplete(trx, input.year, input.complete);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        {
          action: 'calendar.completeYear',
          entity: 'calendarYear',
          entityId: String(input.year),
          after: input.complete,
        },
      );
    });
    deps.events.publish('settings');
    return { ok: true as const };
  }),
};
