import type { TodoCounts, TodoItem } from '../../../../shared/contract/todo.ts';
import { byDue, type Todo, todoState } from '../../../../shared/domain/todo.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { todoLists } from './sources/index.ts';
import { todoContext } from './todo-context.ts';

/** Everything the reader owes, from every module; the soonest due first. */
export async function gatherTodos(deps: OfficeDeps, reader: Actor): Promise<TodoItem[]> {
  const context = await todoContext(deps, reader);
  const todos: Todo[] = [];
  for (const list of todoLists) todos.push(...(await list(context)));
  return todos.toSorted(byDue).map((todo) => ({ ...todo, state: todoState(todo, context.now) }));
}

export function countTodos(items: readonly TodoItem[]): TodoCounts {
  const counts = { late: 0, today: 0, later: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}
