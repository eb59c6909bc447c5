import { businessDate, businessTime } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { leftEnquiriesBetween } from '../../left-enquiries/repository.ts';
import type { TodoContext } from '../todo-context.ts';

/** E-3.1.1: enquiries left that nobody has answered, for everybody who may answer. */
export async function leftEnquiryTodos({
  deps,
  reader,
  estateSeq,
  today,
}: TodoContext): Promise<readonly Todo[]> {
  if (!mayCall('leftEnquiries.answer', reader.roles)) return [];
  const rows = await leftEnquiriesBetween(deps.db, estateSeq, today, today);
  return rows
    .filter((row) => row.answered_at === null)
    .map((row) => ({
      key: `leftEnquiries:${row.id}`,
      source: 'leftEnquiries',
      title: texts.leftEnquiry(row.name || texts.unnamed),
      detail: '',
      rule: 'E-3.1.1',
      why: texts.leftEnquiryWhy,
      dueOn: businessDate(new Date(row.due_at)),
      dueAt: businessTime(new Date(row.due_at)),
      link: '/calls?tab=left',
    }));
}
