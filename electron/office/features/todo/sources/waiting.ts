import { mayCall } from '../../../../../shared/domain/permissions.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { presentNow } from '../../waiting/list.ts';
import type { TodoContext } from '../todo-context.ts';

/** S-7.2.10: who waits now; a salesperson sees those whom he is to serve, the desk and the supervisor all. */
export async function waitingTodos({ deps, reader, today }: TodoContext): Promise<readonly Todo[]> {
  if (!mayCall('waiting.begin', reader.roles)) return [];
  const seesAll = reader.roles.includes('reception') || reader.roles.includes('supervisor');
  const { waiting } = await presentNow(deps);
  return waiting
    .filter((visit) => seesAll || visit.suggestion?.staffId === reader.id)
    .map((visit) => ({
      key: `waiting:${visit.visitId}`,
      source: 'waiting',
      title: texts.waiting(visit.customerName),
      detail: visit.suggestion?.why ?? '',
      rule: 'S-7.2.10',
      why: texts.waitingWhy(visit.waitedMinutes),
      dueOn: today,
      dueAt: null,
      link: '/board',
    }));
}
