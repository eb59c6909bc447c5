import { weekStart } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import { rosterReminders } from '../../../../../shared/domain/roster/reminder.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { publishedMondays } from '../../roster/repository.ts';
import type { TodoContext } from '../todo-context.ts';

/** S-7.4.1c: next week's roster from Friday on, and this week's where it is missing. */
export async function rosterTodos(context: TodoContext): Promise<readonly Todo[]> {
  const { deps, reader, estateSeq, now, today, calendar } = context;
  if (!mayCall('roster.publish', reader.roles)) return [];
  const published = await publishedMondays(deps.db, estateSeq, weekStart(today));
  return rosterReminders(now, (monday) => published.includes(monday), calendar).map(
    ({ state, monday, since }) => ({
      key: `roster:${monday}`,
      source: 'roster',
      title: texts[state === 'due' ? 'rosterDue' : 'rosterMissing'](shortDate(monday)),
      detail: '',
      rule: 'S-7.4.1c',
      why: state === 'due' ? texts.rosterDueWhy(shortDate(since)) : texts.rosterMissingWhy,
      dueOn: since,
      dueAt: null,
      link: `/roster?week=${monday}`,
    }),
  );
}
