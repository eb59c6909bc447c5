import { Link } from 'react-router';
import { todoScreenTexts as texts } from '../../../shared/texts/todo.ts';
import { TodoLine } from './todo-line.tsx';
import { useTodos } from './use-todos.ts';
import './todo.css';

const mostShown = 6;

/** The first of what the signed-in person owes, on the home screen. */
export function HomeTodos() {
  const { data } = useTodos();
  if (!data) return null;
  const { items } = data;
  return (
    <section className="lt-todo-group" aria-label={texts.homeTitle}>
      <h2>
        {texts.homeTitle}
        {items.length > 0 ? <Link to="/todo">{`${texts.all}（${items.length}）`}</Link> : null}
      </h2>
      {items.length === 0 ? <p className="lt-panel lt-todo-empty">{texts.empty}</p> : null}
      {items.length > 0 ? (
        <ul className="lt-panel lt-todo-list">
          {items.slice(0, mostShown).map((item) => (
            <TodoLine key={item.key} item={item} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
