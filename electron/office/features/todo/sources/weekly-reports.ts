import { addDays, weekStart } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { handoverDay } from '../../../../../shared/domain/weekly/week-papers.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { settledMondays, waitingReports } from '../../weekly-reports/repository.ts';
import { officeSince } from '../office-since.ts';
import type { TodoContext } from '../todo-context.ts';

// A report that was never written is asked for so many weeks.
const weeksBack = 4;

/** S-7.2.9, S-7.4.4: the reader's own reports, and for the supervisor those that wait to be collected. */
export async function weeklyReportTodos(context: TodoContext): Promise<readonly Todo[]> {
  return [...(await toWrite(context)), ...(await toCollect(context))];
}

/** This week's and those still owed; one sent back comes with its note. */
async function toWrite(context: TodoContext): Promise<Todo[]> {
  const { deps, reader, estateSeq, today, calendar } = context;
  if (!mayCall('weeklyReports.submit', reader.roles)) return [];
  const thisMonday = weekStart(today);
  const earliest = addDays(thisMonday, -7 * weeksBack);
  const since = weekStart(await officeSince(context));
  const from = since > earliest ? since : earliest;
  const settled = await settledMondays(deps.db, { estateSeq, staffSeq: reader.seq, from });
  const todos: Todo[] = [];
  for (let monday = from; monday <= thisMonday; monday = addDays(monday, 7)) {
    const known = settled.get(monday);
    if (known && known.state !== 'returned') continue;
    const week = shortDate(monday);
    const dueOn = handoverDay(monday, calendar);
    todos.push({
      key: `weeklyReport:${monday}`,
      source: 'weeklyReport',
      title: known ? texts.reportReturned(week) : texts.report(week),
      detail: known ? texts.reportNote(known.note) : '',
      rule: 'S-7.2.9',
      why: texts.reportWhy(shortDate(dueOn)),
      dueOn,
      dueAt: null,
      link: `/weekly/reports?monday=${monday}`,
    });
  }
  return todos;
}

/** One line a week, from the first report that came. */
async function toCollect({ deps, reader, estateSeq, today, calendar }: TodoContext): Promise<Todo[]> {
  if (!reader.roles.includes('supervisor')) return [];
  const weeks = await waitingReports(deps.db, estateSeq, addDays(weekStart(today), -7 * weeksBack));
  return weeks.map(({ monday, count }) => {
    const dueOn = handoverDay(monday, calendar);
    return {
      key: `weeklyReport:${monday}:collect`,
      source: 'weeklyReport',
      title: texts.collectReports(shortDate(monday), count),
      detail: '',
      rule: 'S-7.4.4',
      why: texts.collectReportsWhy(shortDate(dueOn)),
      dueOn,
      dueAt: null,
      link: `/weekly/reports?monday=${monday}`,
    };
  });
}
