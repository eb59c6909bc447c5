import { Link } from 'react-router';
import type { TodoItem } from '../../../shared/contract/todo.ts';
import { shortDate } from '../../../shared/domain/roster/clashes.ts';
import { todoScreenTexts as texts } from '../../../shared/texts/todo.ts';

/** One thing owed: what, by when, and by which rule on that day; the whole line leads to where it is done. */
export function TodoLine({ item }: { item: TodoItem }) {
  return (
    <li>
      <Link className="lt-todo-line" data-state={item.state} to={item.link}>
        <span className="lt-todo-due">
          <strong>{item.dueAt ?? (item.state === 'today' ? texts.states.today : '')}</strong>
          <span>{item.state === 'today' ? '' : shortDate(item.dueOn)}</span>
        </span>
        <span className="lt-todo-what">
          <strong>{item.title}</strong>
          {item.detail ? <span className="lt-muted">{item.detail}</span> : null}
        </span>
        <span className="lt-todo-why">
          <span>{item.why}</span>
          <span className="lt-muted">
            {texts.sources[item.source]}
            {item.rule ? ` · ${texts.rule} ${item.rule}` : ''}
          </span>
        </span>
      </Link>
    </li>
  );
}
