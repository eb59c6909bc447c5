import type { Kysely } from 'kysely';
import { meetingRules, type MeetingKind } from '../../../../shared/domain/meetings/kinds.ts';
import type { MeetingPerson } from '../../../../shared/domain/meetings/blank.ts';
import type { Role } from '../../../../shared/domain/roles.ts';
import { meetingTexts as texts } from '../../../../shared/texts/meetings.ts';
import type { Schema } from '../../database/schema.ts';
import { parseRoles } from '../session/repository.ts';

/** A person as minutes name him. */
export interface Named {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** Everyone, also who left: old minutes go on naming them. */
export async function everybody(db: Kysely<Schema>): Promise<Named[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['seq', 'id', 'name', 'roles', 'active'])
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, roles: parseRoles(row.roles), active: row.active === 1 }));
}

/** Active people as a new meeting of the kind sees them on the day: on leave, resting by the published roster, or there. */
export async function peopleOfDay(
  db: Kysely<Schema>,
  kind: MeetingKind,
  day: string,
): Promise<MeetingPerson[]> {
  const people = (await everybody(db)).filter((person) => person.active);
  const leave = await db
    .selectFrom('staff_day')
    .select('staff_seq')
    .where('date', '=', day)
    .where('kind', '=', 'leave')
    .execute();
  const duties = await db.selectFrom('roster_duty').select('staff_seq').where('date', '=', day).execute();
  const onLeave = new Set(leave.map((row) => row.staff_seq));
  const onDuty = new Set(duties.map((row) => row.staff_seq));
  const away = (seq: number): string | null => {
    if (onLeave.has(seq)) return texts.away.leave;
    return onDuty.size > 0 && !onDuty.has(seq) ? texts.away.rest : null;
  };
  const chair = meetingRules[kind].chair;
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    isChair: chair !== null && person.roles.includes(chair),
    isSalesperson: person.roles.includes('salesperson'),
    away: away(person.seq),
  }));
}
