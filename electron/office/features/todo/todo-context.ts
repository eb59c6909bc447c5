import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-calendar.ts';
import type { Todo } from '../../../../shared/domain/todo.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { currentEstate } from '../settings/repository.ts';

/** Whose list is made, and when. */
export interface TodoContext {
  readonly deps: OfficeDeps;
  readonly reader: Actor;
  readonly estateSeq: number;
  readonly now: Date;
  /** Local business date. */
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

/**
 * A module's part of the list: what it asks of the reader now, with the rule and why on that day. It reads only, and
 * answers nothing where the reader's roles do not concern it. At most some hundred items; sum up what is more.
 */
export type ListTodos = (context: TodoContext) => Promise<readonly Todo[]>;

export async function todoContext(deps: OfficeDeps, reader: Actor): Promise<TodoContext> {
  const now = deps.clock.now();
  return {
    deps,
    reader,
    estateSeq: (await currentEstate(deps.db)).seq,
    now,
    today: businessDate(now),
    calendar: await officeCalendar(deps.db),
  };
}
