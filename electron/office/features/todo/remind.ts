import type { TodoItem } from '../../../../shared/contract/todo.ts';
import { todoScreenTexts as texts } from '../../../../shared/texts/todo.ts';
import type { WindowSession } from '../../session/window-session.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { countTodos } from './gather.ts';

/** What each window has been told of, and whose list that was; gone with the window. */
const told = new WeakMap<
  WindowSession,
  { readonly personSeq: number; readonly marks: ReadonlySet<string> }
>();

/**
 * Shows a notification of the system where something has come due or late since this window last asked. Its text says
 * how many, never whose (R-privacy). Answers whether it was shown; a system without notifications shows none.
 */
export async function notifyOfNew(
  deps: OfficeDeps,
  session: WindowSession,
  reader: Actor,
  items: readonly TodoItem[],
): Promise<boolean> {
  const marks = new Set(items.filter(isDue).map((item) => `${item.key} ${item.state}`));
  const before = told.get(session);
  told.set(session, { personSeq: reader.seq, marks });
  const known = before?.personSeq === reader.seq ? before.marks : undefined;
  if ([...marks].every((mark) => known?.has(mark) === true)) return false;
  const { late, today } = countTodos(items);
  const notification = { title: texts.notificationTitle, body: texts.notification(late + today, late) };
  // A reminder that cannot be shown must not take the list with it.
  return deps.host.notify(session.windowId, notification).catch(() => false);
}

function isDue(item: TodoItem): boolean {
  return item.state !== 'later';
}
