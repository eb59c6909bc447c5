import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { settleFollowUps } from '../../follow-ups/settle.ts';
import { countTasks, type TaskRow, taskRows, type TaskScope } from '../../follow-ups/tasks-repository.ts';
import type { TodoContext } from '../todo-context.ts';

const mostListed = 100;
const link = '/follow-ups';

/** S-7.2.12: the reader's own contacts and surveys; a supervisor's also how many of the others' are overdue. */
export async function followUpTodos(context: TodoContext): Promise<readonly Todo[]> {
  const { deps, reader, estateSeq, today } = context;
  await settleFollowUps(deps.db);
  const own: TaskScope = { estateSeq, salespersonSeq: reader.seq, today };
  const overdue = await taskRows(deps.db, 'overdue', own, null, mostListed);
  const open = await taskRows(deps.db, 'today', own, null, mostListed - overdue.length);
  const unfilled = await taskRows(deps.db, 'survey', own, null, mostListed);
  return [
    ...[...overdue, ...open].map(toContact),
    ...unfilled.map(toSurvey),
    ...(await restOf(context, own, overdue.length + open.length)),
    ...(await othersOverdue(context)),
  ];
}

function toContact(row: TaskRow): Todo {
  return {
    key: `followUps:${row.id}`,
    source: 'followUps',
    title: texts.followUp(row.customer_name),
    detail: texts.followUpDetail(shortDate(row.visited_on), row.intention),
    rule: 'S-7.2.12',
    why: texts.followUpWhy(shortDate(row.opens_on), shortDate(row.due_on)),
    dueOn: row.due_on,
    dueAt: null,
    link,
  };
}

function toSurvey(row: TaskRow): Todo {
  const contactedOn = row.contacted_on ?? row.due_on;
  return {
    ...toContact(row),
    key: `followUps:${row.id}:survey`,
    title: texts.survey(row.customer_name),
    why: texts.surveyWhy(shortDate(contactedOn)),
    dueOn: contactedOn,
  };
}

async function restOf({ deps, today }: TodoContext, own: TaskScope, listed: number): Promise<Todo[]> {
  if (listed < mostListed) return [];
  const all = (await countTasks(deps.db, 'overdue', own)) + (await countTasks(deps.db, 'today', own));
  if (all <= listed) return [];
  return [
    {
      key: 'followUps:more',
      source: 'followUps',
      title: texts.moreFollowUps(all - listed),
      detail: '',
      rule: 'S-7.2.12',
      why: texts.moreFollowUpsWhy,
      dueOn: today,
      dueAt: null,
      link,
    },
  ];
}

async function othersOverdue({ deps, reader, estateSeq, today }: TodoContext): Promise<Todo[]> {
  if (!reader.roles.includes('supervisor') && !reader.roles.includes('officer')) return [];
  const everybody: TaskScope = { estateSeq, salespersonSeq: null, today };
  const count =
    (await countTasks(deps.db, 'overdue', everybody)) -
    (await countTasks(deps.db, 'overdue', { ...everybody, salespersonSeq: reader.seq }));
  const [first] = await taskRows(deps.db, 'overdue', everybody, null, 1);
  if (count === 0 || !first) return [];
  return [
    {
      key: 'followUps:team',
      source: 'followUps',
      title: texts.teamFollowUps(count),
      detail: '',
      rule: 'S-7.2.12',
      why: texts.teamFollowUpsWhy(shortDate(first.due_on)),
      dueOn: first.due_on,
      dueAt: null,
      link,
    },
  ];
}
