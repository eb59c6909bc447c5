import { todoScreenTexts as texts } from '../../../shared/texts/todo.ts';
import { useTodoReminders, useTodos } from './use-todos.ts';

/** How much is due, beside the name of the list in the side bar; red while something is late. */
export function TodoCount() {
  const settled = useTodoReminders();
  const counts = useTodos(settled).data?.counts;
  const due = counts ? counts.late + counts.today : 0;
  if (!counts || due === 0) return null;
  return (
    <span className="lt-nav-mark lt-todo-count" data-late={counts.late > 0 || undefined}>
      <span aria-hidden="true">{due > 99 ? '99+' : due}</span>
      <span className="lt-hidden">{texts.countLabel(counts.late, counts.today)}</span>
    </span>
  );
}
