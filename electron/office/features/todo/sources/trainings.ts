import { addDays, chineseMonth } from '../../../../../shared/domain/business-date.ts';
import { monthOf } from '../../../../../shared/domain/meetings/obligations.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { meetingTodoTexts as texts } from '../../../../../shared/texts/meeting-todos.ts';
import { monthsOf } from '../../trainings/handlers.ts';
import type { TodoContext } from '../todo-context.ts';

const daysBefore = 7;

/** E-4.2: this month's training in its last days, and last month's where there was none. */
export async function trainingTodos({ deps, reader, today }: TodoContext): Promise<readonly Todo[]> {
  if (!mayCall('trainings.record', reader.roles)) return [];
  const [thisMonth, lastMonth] = await monthsOf(deps);
  return [lastMonth, thisMonth].flatMap((month) => {
    if (!month || month.trainings > 0) return [];
    const { to } = monthOf(`${month.month}-01`);
    if (today < addDays(to, -daysBefore)) return [];
    return {
      key: `training:${month.month}`,
      source: 'training' as const,
      title: texts.training(chineseMonth(month.month)),
      detail: '',
      rule: 'E-4.2',
      why: texts.trainingWhy,
      dueOn: to,
      dueAt: null,
      link: '/trainings',
    };
  });
}
