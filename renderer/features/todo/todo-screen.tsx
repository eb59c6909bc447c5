import { useMutation } from '@tanstack/react-query';
import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import type { TodoItem } from '../../../shared/contract/todo.ts';
import { todoSources, type TodoSource, todoStates } from '../../../shared/domain/todo.ts';
import { todoScreenTexts as texts } from '../../../shared/texts/todo.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { useSay } from '../../components/use-say.ts';
import { TodoLine } from './todo-line.tsx';
import { useTodos } from './use-todos.ts';
import './todo.css';

/** 待办: everything the signed-in person owes, from every module, each with its rule and why on that day. */
export function TodoScreen() {
  const list = useTodos();
  const [source, setSource] = useState<TodoSource | 'all'>('all');
  const items = list.data?.items;
  const shown = items?.filter((item) => source === 'all' || item.source === source);
  return (
    <Page
      title={texts.title}
      note={texts.note}
      tools={list.data ? <ReminderSwitch on={list.data.reminders} /> : null}
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {items && items.length > 0 ? (
        <Segmented
          className="lt-todo-sources"
          options={sourceOptions(items)}
          value={source}
          onChange={setSource}
        />
      ) : null}
      {shown?.length === 0 ? (
        <p className="lt-panel lt-todo-empty">{source === 'all' ? texts.empty : texts.emptyFiltered}</p>
      ) : null}
      {shown ? <TodoGroups items={shown} /> : null}
    </Page>
  );
}

function TodoGroups({ items }: { items: readonly TodoItem[] }) {
  return todoStates.map((state) => {
    const those = items.filter((item) => item.state === state);
    if (those.length === 0) return null;
    const title = `${texts.states[state]}（${those.length}）`;
    return (
      <section key={state} className="lt-todo-group" data-state={state} aria-label={texts.states[state]}>
        <h2>{title}</h2>
        <ul className="lt-panel lt-todo-list">
          {those.map((item) => (
            <TodoLine key={item.key} item={item} />
          ))}
        </ul>
      </section>
    );
  });
}

function sourceOptions(items: readonly TodoItem[]) {
  const counted = todoSources
    .map((value) => ({ value, count: items.filter((item) => item.source === value).length }))
    .filter(({ count }) => count > 0);
  return [
    { value: 'all' as const, label: `${texts.everything} ${items.length}` },
    ...counted.map(({ value, count }) => ({ value, label: `${texts.sources[value]} ${count}` })),
  ];
}

function ReminderSwitch({ on }: { on: boolean }) {
  const { client, queries, cache } = useOffice();
  const say = useSay();
  const change = useMutation({
    mutationFn: (next: boolean) => client.todo.setReminders({ on: next }),
    onError: (error) => say.failure(error),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.todo.key() }),
  });
  return (
    <label className="lt-todo-switch" title={texts.remindersHint}>
      <span>{texts.reminders}</span>
      <Switch
        aria-label={texts.reminders}
        checked={on}
        loading={change.isPending}
        onChange={(next) => change.mutate(next)}
      />
    </label>
  );
}
