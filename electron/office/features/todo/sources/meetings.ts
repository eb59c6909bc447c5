import { addDays, chineseDate } from '../../../../../shared/domain/business-date.ts';
import { meetingKinds, meetingRules } from '../../../../../shared/domain/meetings/kinds.ts';
import { mayCall, meetingReaders } from '../../../../../shared/domain/permissions.ts';
import { roleNames } from '../../../../../shared/domain/roles.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { meetingTodoTexts as texts } from '../../../../../shared/texts/meeting-todos.ts';
import { itemsWhere } from '../../action-items/repository.ts';
import { oneOf } from '../../customers/present.ts';
import { obligationsOf } from '../../meetings/handlers.ts';
import { presentMeetings } from '../../meetings/present.ts';
import { meetingsBetween } from '../../meetings/repository.ts';
import type { TodoContext } from '../todo-context.ts';

// Minutes older than this are looked for in the list of meetings.
const daysLookedBack = 62;

/** S-7.4.1a, S-7.4.2: meetings to be held, minutes to be signed by the reader, copies to be passed on. */
export async function meetingTodos(context: TodoContext): Promise<readonly Todo[]> {
  const { deps, reader, estateSeq, today } = context;
  if (!reader.roles.some((role) => meetingReaders.includes(role))) return [];
  const stored = await meetingsBetween(deps.db, estateSeq, addDays(today, -daysLookedBack), today);
  const rows = await presentMeetings(
    deps.db,
    stored.filter((row) => row.discarded_at === null),
    today,
  );
  const todos: Todo[] = [];
  for (const row of rows) {
    const rule = meetingRules[row.kind];
    const common = {
      source: 'meetings',
      detail: chineseDate(row.heldOn),
      rule: rule.rule ?? '',
      dueAt: null,
      link: `/meetings/${row.id}`,
    } as const;
    if (row.signedOn === null && rule.signers.some((role) => reader.roles.includes(role))) {
      const dueOn = row.copyDueOn ?? row.heldOn;
      todos.push({
        ...common,
        key: `meetings:sign:${row.id}`,
        title: texts.sign(rule.name),
        why: texts.copyWhy,
        dueOn,
      });
    }
    const owed = row.copyState === 'due' || row.copyState === 'overdue';
    if (owed && row.copyDueOn !== null && rule.copyTo !== null && reader.roles.includes('supervisor')) {
      const title = texts.copy(rule.name, roleNames[rule.copyTo]);
      todos.push({
        ...common,
        key: `meetings:copy:${row.id}`,
        title,
        why: texts.copyWhy,
        dueOn: row.copyDueOn,
      });
    }
  }
  return [...todos, ...(await toHold(context))];
}

async function toHold({ deps, reader, today }: TodoContext): Promise<Todo[]> {
  if (!mayCall('meetings.start', reader.roles)) return [];
  const owed = (await obligationsOf(deps)).filter((one) => !one.held);
  return owed.flatMap((one) => {
    const { chair, name } = meetingRules[one.kind];
    if (chair === null || !reader.roles.includes(chair)) return [];
    // Asked for in the last days of its week or month; one that was missed stays until the next is due.
    if (!one.missed && today < addDays(one.to, -daysBefore[one.kind])) return [];
    return {
      key: `meetings:hold:${one.kind}:${one.from}`,
      source: 'meetings' as const,
      title: texts.hold(name),
      detail: `${chineseDate(one.from)}至${chineseDate(one.to)}`,
      rule: one.rule,
      why: one.kind === 'sales' ? texts.monthly : texts.weekly,
      dueOn: one.to,
      dueAt: null,
      link: '/meetings',
    };
  });
}

const daysBefore = { service: 3, sales: 7, other: 0 } as const;

/** S-7.4.1a: what meetings decided that the reader does. */
export async function actionItemTodos({ deps, reader, estateSeq }: TodoContext): Promise<readonly Todo[]> {
  const rows = await itemsWhere(deps.db, {
    estateSeq,
    done: false,
    ownerSeq: reader.seq,
    dueBefore: null,
  });
  return rows.map((row) => {
    const rule = meetingRules[oneOf(meetingKinds, row.meeting_kind) ?? 'other'];
    return {
      key: `actionItems:${row.id}`,
      source: 'actionItems',
      title: row.what,
      detail: `${row.meeting_number} ${rule.name}`,
      rule: row.of_complaints === 1 ? 'C1-7.4.3' : (rule.rule ?? ''),
      why: texts.itemWhy(chineseDate(row.held_on)),
      dueOn: row.due_on,
      dueAt: null,
      link: '/meetings?view=items',
    };
  });
}
