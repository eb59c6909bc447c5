import { businessDate } from '../../../../../shared/domain/business-date.ts';
import { allowedActions } from '../../../../../shared/domain/improvements/steps.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { meetingTodoTexts as texts } from '../../../../../shared/texts/meeting-todos.ts';
import { stateOf } from '../../improvements/present.ts';
import { reportsInStates } from '../../improvements/repository.ts';
import type { TodoContext } from '../todo-context.ts';

/** S-7.4.1b: reports that wait for the reader's step; due the working day after they came, or when to be carried out. */
export async function improvementTodos(context: TodoContext): Promise<readonly Todo[]> {
  const { deps, reader, estateSeq, calendar } = context;
  const states = ['returned', 'review', 'approval', 'carryingOut'];
  const rows = await reportsInStates(deps.db, estateSeq, states);
  return rows
    .filter((row) => allowedActions(stateOf(row), reader.roles).length > 0)
    .map((row) => {
      const state = stateOf(row);
      const cameOn = businessDate(new Date(row.updated_at));
      const planned = state === 'carryingOut' ? row.carry_out_by : null;
      return {
        key: `improvement:${row.id}`,
        source: 'improvement',
        title: texts.improvement[state === 'draft' ? 'returned' : state](row.subject),
        detail: row.number,
        rule: 'S-7.4.1b',
        why: planned === null ? texts.improvementWhy : texts.plannedWhy,
        dueOn: planned ?? calendar.addWorkingDays(cameOn, 1),
        dueAt: null,
        link: `/improvements?report=${row.id}`,
      };
    });
}
