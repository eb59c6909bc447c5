import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { addDays } from '../../../../shared/domain/business-date.ts';
import {
  followUpDueAfter,
  followUpOpensAfter,
  type FollowUpView,
  weekEnd,
} from '../../../../shared/domain/follow-up.ts';
import type { Schema } from '../../database/schema.ts';

/** Whose tasks, as seen on which day. */
export interface TaskScope {
  readonly estateSeq: number;
  /** null: everybody's. */
  readonly salespersonSeq: number | null;
  readonly today: string;
}

/** Where the last page ended. */
export interface TaskPosition {
  readonly dueOn: string;
  readonly seq: number;
}

// From the day a task opens to the day it is due.
const openDays = followUpDueAfter - followUpOpensAfter;

type TaskQuery<O> = SelectQueryBuilder<Schema, 'follow_up', O>;

/** A page of tasks with names; the soonest due first, done ones the latest first. */
export async function taskRows(
  db: Kysely<Schema>,
  view: FollowUpView,
  scope: TaskScope,
  after: TaskPosition | null,
  limit: number,
) {
  const descending = view === 'done';
  let query = inView(db.selectFrom('follow_up'), view, scope)
    .innerJoin('customer', 'customer.seq', 'follow_up.customer_seq')
    .innerJoin('visit', 'visit.seq', 'follow_up.visit_seq')
    .leftJoin('staff', 'staff.seq', 'follow_up.salesperson_seq')
    .selectAll('follow_up')
    .select([
      'customer.id as customer_id',
      'customer.name as customer_name',
      'customer.gender',
      'customer.owner_seq',
      'customer.intention',
      'visit.id as visit_id',
      'visit.number as visit_number',
      'staff.name as salesperson_name',
    ]);
  if (after) {
    const compare = descending ? sql`<` : sql`>`;
    query = query.where(
      sql<boolean>`(follow_up.due_on, follow_up.seq) ${compare} (${after.dueOn}, ${after.seq})`,
    );
  }
  const direction = descending ? 'desc' : 'asc';
  return query
    .orderBy('follow_up.due_on', direction)
    .orderBy('follow_up.seq', direction)
    .limit(limit)
    .execute();
}
export type TaskRow = Awaited<ReturnType<typeof taskRows>>[number];

export async function countTasks(db: Kysely<Schema>, view: FollowUpView, scope: TaskScope): Promise<number> {
  const counted = inView(db.selectFrom('follow_up'), view, scope);
  return (await counted.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
}

/** How many windows of each shape were due from day to day, by salesperson; shapes are judged by the domain. */
export async function windowShapes(db: Kysely<Schema>, scope: TaskScope, from: string, to: string) {
  return mine(db.selectFrom('follow_up'), scope)
    .leftJoin('staff', 'staff.seq', 'follow_up.salesperson_seq')
    .select([
      'follow_up.salesperson_seq',
      'staff.id as staff_id',
      'staff.name as staff_name',
      'visited_on',
      'opens_on',
      'due_on',
      'contacted_on',
      'closed_on',
      (eb) => eb.fn.countAll<number>().as('n'),
    ])
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .groupBy(['follow_up.salesperson_seq', 'due_on', 'contacted_on', 'closed_on'])
    .orderBy('follow_up.salesperson_seq')
    .execute();
}

function mine<O>(query: TaskQuery<O>, scope: TaskScope): TaskQuery<O> {
  const ofEstate = query.where('follow_up.estate_seq', '=', scope.estateSeq);
  return scope.salespersonSeq === null
    ? ofEstate
    : ofEstate.where('follow_up.salesperson_seq', '=', scope.salespersonSeq);
}

function inView<O>(start: TaskQuery<O>, view: FollowUpView, scope: TaskScope): TaskQuery<O> {
  const query = mine(start, scope);
  // A literal, so that the index of unfilled surveys is used.
  if (view === 'survey') return query.where(sql<boolean>`survey_missing = 1`);
  if (view === 'done') return query.where('follow_up.contacted_on', 'is not', null);
  const owed = query.where('contacted_on', 'is', null).where('closed_on', 'is', null);
  if (view === 'overdue') return owed.where('due_on', '<', scope.today);
  const lastOpening = view === 'today' ? scope.today : weekEnd(scope.today);
  return owed.where('due_on', '>=', scope.today).where('due_on', '<=', addDays(lastOpening, openDays));
}
