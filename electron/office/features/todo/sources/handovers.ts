import { addDays, businessDate, weekStart } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { handoverDay } from '../../../../../shared/domain/weekly/week-papers.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { weekStates } from '../../handovers/repository.ts';
import { officeSince } from '../office-since.ts';
import type { TodoContext } from '../todo-context.ts';

// A week that nobody handed over is asked for so many weeks.
const weeksBack = 4;
const link = (monday: string) => `/weekly/handover?monday=${monday}`;

/** S-7.4.4: the supervisor's bundles from their Friday on, or sent back; the researcher's, to be confirmed. */
export async function handoverTodos(context: TodoContext): Promise<readonly Todo[]> {
  const { deps, estateSeq, today } = context;
  const thisMonday = weekStart(today);
  const states = await weekStates(deps.db, estateSeq, addDays(thisMonday, -7 * weeksBack));
  return [...(await toMake(context, thisMonday, states)), ...toConfirm(context, states)];
}

type States = Awaited<ReturnType<typeof weekStates>>;

async function toMake(context: TodoContext, thisMonday: string, states: States): Promise<Todo[]> {
  const { reader, today, calendar } = context;
  if (!reader.roles.includes('supervisor')) return [];
  const since = weekStart(await officeSince(context));
  const earliest = addDays(thisMonday, -7 * weeksBack);
  const todos: Todo[] = [];
  for (let monday = since > earliest ? since : earliest; monday <= thisMonday; monday = addDays(monday, 7)) {
    const made = states.get(monday);
    const dueOn = handoverDay(monday, calendar);
    if (today < dueOn || (made && made.state !== 'returned')) continue;
    const week = shortDate(monday);
    todos.push({
      key: `handover:${monday}`,
      source: 'handover',
      title: made ? texts.handoverReturned(week) : texts.handover(week),
      detail: made ? texts.reportNote(made.note) : '',
      rule: 'S-7.4.4',
      why: texts.handoverWhy(shortDate(dueOn)),
      dueOn,
      dueAt: null,
      link: link(monday),
    });
  }
  return todos;
}

function toConfirm({ reader, calendar }: TodoContext, states: States): Todo[] {
  if (!mayCall('handovers.confirm', reader.roles)) return [];
  return [...states.values()]
    .filter(({ state }) => state === 'made')
    .map(({ id, monday, made_at }) => {
      const madeOn = businessDate(new Date(made_at));
      return {
        key: `handover:${id}`,
        source: 'handover',
        title: texts.handoverConfirm(shortDate(monday)),
        detail: '',
        rule: 'S-7.4.4',
        why: texts.handoverConfirmWhy(shortDate(madeOn)),
        dueOn: calendar.addWorkingDays(madeOn, 1),
        dueAt: null,
        link: link(monday),
      };
    });
}
