import type { Kysely } from 'kysely';
import { addDays } from '../../../../shared/domain/business-date.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-calendar.ts';
import {
  type DutyTotals,
  isBurden,
  longestRun,
  type RosterPerson,
} from '../../../../shared/domain/roster/office.ts';
import type { Schema } from '../../database/schema.ts';

/** How far back duty is shared. */
const sharedDays = 56;

/**
 * The active people as the week's roster sees them: training, qualifications, leave, wishes, and their last eight weeks;
 * and of those who left, whoever is named.
 */
export async function rosterPeople(
  db: Kysely<Schema>,
  monday: string,
  calendar: WorkingCalendar,
  named: readonly string[],
): Promise<RosterPerson[]> {
  const sunday = addDays(monday, 6);
  const staff = await db
    .selectFrom('staff')
    .select(['seq', 'id', 'name', 'trained_on', 'rest_day', 'active'])
    .where((where) => where.or([where('active', '=', 1), where('id', 'in', named)]))
    .orderBy('seq')
    .execute();
  const days = await db
    .selectFrom('staff_day')
    .select(['staff_seq', 'date', 'kind'])
    .where('date', '>=', monday)
    .where('date', '<=', sunday)
    .execute();
  const qualifications = await db.selectFrom('staff_qualification').selectAll().execute();
  const duties = await db
    .selectFrom('roster_duty')
    .select(['staff_seq', 'date', 'post_id'])
    .where('date', '>=', addDays(monday, -sharedDays))
    .where('date', '<', monday)
    .orderBy('date')
    .execute();
  const lastDays = addDays(monday, -longestRun);
  return staff.map((person) => {
    const own = duties.filter((duty) => duty.staff_seq === person.seq);
    const marked = days.filter((day) => day.staff_seq === person.seq);
    return {
      id: person.id,
      name: person.name,
      trainedOn: person.trained_on,
      qualifications: qualifications
        .filter((held) => held.staff_seq === person.seq)
        .map((held) => held.qualification),
      restDay: person.rest_day,
      wishes: marked.filter((day) => day.kind === 'wish').map((day) => day.date),
      leave: marked.filter((day) => day.kind === 'leave').map((day) => day.date),
      recentDuties: [...new Set(own.filter((duty) => duty.date >= lastDays).map((duty) => duty.date))],
      history: totals(own, calendar),
      gone: person.active === 0,
    };
  });
}

function totals(duties: readonly { date: string; post_id: string }[], calendar: WorkingCalendar): DutyTotals {
  const kinds = duties.map((duty) => calendar.day(duty.date).kind).filter(isBurden);
  const posts: Record<string, number> = {};
  for (const { post_id } of duties) posts[post_id] = (posts[post_id] ?? 0) + 1;
  return {
    duties: duties.length,
    weekends: kinds.filter((kind) => kind === 'weekend').length,
    holidays: kinds.filter((kind) => kind === 'holiday').length,
    posts,
  };
}

export async function putStaffDay(
  db: Kysely<Schema>,
  staffSeq: number,
  date: string,
  mark: { readonly kind: 'leave' | 'wish'; readonly note: string } | null,
): Promise<void> {
  await db.deleteFrom('staff_day').where('staff_seq', '=', staffSeq).where('date', '=', date).execute();
  if (!mark) return;
  await db
    .insertInto('staff_day')
    .values({ staff_seq: staffSeq, date, ...mark })
    .execute();
}

export async function staffDay(db: Kysely<Schema>, staffSeq: number, date: string) {
  return db
    .selectFrom('staff_day')
    .select(['kind', 'note'])
    .where('staff_seq', '=', staffSeq)
    .where('date', '=', date)
    .executeTakeFirst();
}
