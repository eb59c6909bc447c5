import { businessDate } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { disputeRows } from '../../ownership/repository.ts';
import type { TodoContext } from '../todo-context.ts';

const mostListed = 50;

/** 判客: open disputes, for who decides them; due on the working day after they were raised. */
export async function disputeTodos({
  deps,
  reader,
  estateSeq,
  calendar,
}: TodoContext): Promise<readonly Todo[]> {
  if (!mayCall('ownership.decide', reader.roles)) return [];
  const rows = await disputeRows(deps.db, { openOf: estateSeq }, mostListed);
  return rows.map((row) => {
    const raisedOn = businessDate(new Date(row.raised_at));
    return {
      key: `disputes:${row.id}`,
      source: 'disputes',
      title: texts.dispute(row.customer_name),
      detail: texts.disputeDetail(row.raiser_name, row.claimant_name),
      rule: '判客',
      why: texts.disputeWhy(shortDate(raisedOn)),
      dueOn: calendar.addWorkingDays(raisedOn, 1),
      dueAt: null,
      link: `/customers/${row.customer_id}`,
    };
  });
}
