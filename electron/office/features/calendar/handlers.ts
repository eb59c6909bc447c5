import type { CalendarException } from '../../../../shared/domain/calendar/working-calendar.ts';
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
    const national = nationalHolidays();
    const calendar = await officeCalendar(deps.db);
    const ofYear = Object.entries({ ...national.exceptions, ...own })
      .filter(([date]) => date.startsWith(`${input.year}-`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      known: calendar.knowsYear(input.year),
      days: ofYear.flatMap(([date, exception]) =>
        exception ? [{ date, ...exception, own: Object.hasOwn(own, date) }] : [],
      ),
      takenBack: ofYear.flatMap(([date, exception]) => {
        const day = national.exceptions[date];
        return exception === null && day ? [{ date, ...day }] : [];
      }),
      fromOffice: !national.years.includes(input.year),
    };
  }),

  setDay: office.calendar.setDay.handler(async ({ input, context }) => {
    const { deps } = context;
    const { date, exception } = input;
    const before = (await ownDays(deps.db))[date];
    const national = nationalHolidays().exceptions[date];
    // What the state says itself needs no day of the office's own.
    const isPlain = exception === null ? !national : isSameDay(exception, national);
    await deps.db.transaction().execute(async (trx) => {
      if (isPlain) await deleteOwnDay(trx, date);
      else await putOwnDay(trx, date, exception);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'calendar.setDay', entity: 'calendarDay', entityId: date, before, after: exception },
      );
    });
    deps.events.publish('roster');
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
    deps.events.publish('roster');
    return { ok: true as const };
  }),
};

function isSameDay(one: CalendarException, other: CalendarException | undefined): boolean {
  return other?.work === one.work && other.name === one.name;
}
