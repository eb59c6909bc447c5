import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { FollowUpTask } from '../../../../shared/contract/follow-ups.ts';
import {
  followUpFigures,
  followUpState,
  type FollowUpState,
  type FollowUpView,
} from '../../../../shared/domain/follow-up.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { phonesOf } from '../customers/repository.ts';
import { triesOf } from './contacts-repository.ts';
import {
  countTasks,
  type TaskPosition,
  type TaskRow,
  taskRows,
  type TaskScope,
  windowShapes,
} from './tasks-repository.ts';

const position = z.object({ dueOn: z.string(), seq: z.int() });

/** A page of a view's tasks as the reader may see them. */
export async function listTasks(
  db: Kysely<Schema>,
  reader: Actor,
  scope: TaskScope,
  ask: { readonly view: FollowUpView; readonly after: string | null; readonly limit: number },
): Promise<{ rows: FollowUpTask[]; next: string | null }> {
  const rows = await taskRows(db, ask.view, scope, readCursor(ask.after), ask.limit);
  const seqs = [...new Set(rows.map((row) => row.customer_seq))];
  const phones = await phonesOf(db, seqs);
  const tries = groupBy(await triesOf(db, seqs), (one) => one.customer_seq);
  const last = rows.length === ask.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => {
      const since = (tries.get(row.customer_seq) ?? []).filter((one) => one.contacted_on >= row.opens_on);
      const [lastTry] = since;
      const reached = since.find((one) => one.reached === 1);
      return {
        ...toTask(row, scope.today),
        phones: showPhones(phones.get(row.customer_seq) ?? [], seesPhones(reader, row.owner_seq)),
        surveyOf: row.survey_missing === 1 ? (reached?.id ?? null) : null,
        lastTry: lastTry ? { on: lastTry.contacted_on, reached: lastTry.reached === 1 } : null,
      };
    }),
    next: last ? JSON.stringify({ dueOn: last.due_on, seq: last.seq }) : null,
  };
}

/** How many tasks each list holds, and S-7.2.12's figures of those due from day to day, in all and by person. */
export async function figuresOf(db: Kysely<Schema>, scope: TaskScope, from: string, to: string) {
  const shapes = (await windowShapes(db, scope, from, to)).map((row) => ({
    ...row,
    state: followUpState(
      {
        visitedOn: row.visited_on,
        opensOn: row.opens_on,
        dueOn: row.due_on,
        contactedOn: row.contacted_on,
        closedOn: row.closed_on,
      },
      scope.today,
    ),
  }));
  const people = groupBy(shapes, (row) => row.staff_id);
  return {
    date: scope.today,
    today: await countTasks(db, 'today', scope),
    overdue: await countTasks(db, 'overdue', scope),
    week: await countTasks(db, 'week', scope),
    survey: await countTasks(db, 'survey', scope),
    figures: followUpFigures(counted(shapes)),
    byPerson: [...people].map(([staffId, rows]) => ({
      staffId,
      staffName: rows[0]?.staff_name ?? null,
      ...followUpFigures(counted(rows)),
    })),
  };
}

function counted(rows: readonly { readonly state: FollowUpState; readonly n: number }[]) {
  const counts: Partial<Record<FollowUpState, number>> = {};
  for (const { state, n } of rows) counts[state] = (counts[state] ?? 0) + n;
  return counts;
}

function toTask(row: TaskRow, today: string): Omit<FollowUpTask, 'phones' | 'lastTry' | 'surveyOf'> {
  const window = {
    visitedOn: row.visited_on,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    contactedOn: row.contacted_on,
    closedOn: row.closed_on,
  };
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    gender: row.gender,
    intention: oneOf(intentionLevels, row.intention),
    visitId: row.visit_id,
    visitNumber: row.visit_number,
    visitedOn: row.visited_on,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    state: followUpState(window, today),
    contactedOn: row.contacted_on,
    surveyMissing: row.survey_missing === 1,
    salespersonName: row.salesperson_name,
  };
}

function readCursor(text: string | null): TaskPosition | null {
  if (text === null) return null;
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw invalid([{ field: 'after', message: '列表位置无效，请刷新列表' }]);
  }
}
