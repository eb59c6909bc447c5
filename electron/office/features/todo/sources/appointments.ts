import { addDays } from '../../../../../shared/domain/business-date.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { appointmentsBetween, type StoredAppointment } from '../../appointments/repository.ts';
import { todoState } from '../../../../../shared/domain/todo.ts';
import type { TodoContext } from '../todo-context.ts';

// An appointment that nobody closed is asked about for so many days.
const daysBack = 30;

/** E-2.1.2: open appointments until today; a salesperson's own, for the reception desk everybody's of today. */
export async function appointmentTodos({
  deps,
  reader,
  estateSeq,
  now,
  today,
}: TodoContext): Promise<readonly Todo[]> {
  const from = addDays(today, -daysBack);
  const open = await appointmentsBetween(deps.db, { estateSeq, from, to: today, state: 'open' });
  const atDesk = reader.roles.includes('reception');
  return open
    .filter((row) => ownerOf(row) === reader.seq || (atDesk && row.due_on === today))
    .map((row) => toTodo(row, reader.seq, now));
}

/** Whose appointment it is; without a salesperson it is with who made it. */
function ownerOf(row: StoredAppointment): number {
  return row.salesperson_seq ?? row.made_by_seq;
}

function toTodo(row: StoredAppointment, readerSeq: number, now: Date): Todo {
  const due = { dueOn: row.due_on, dueAt: row.due_at };
  return {
    key: `appointments:${row.id}`,
    source: 'appointments',
    title: texts.appointment(row.visitor_name || texts.unnamed, row.party_size),
    detail: [whoServes(row, readerSeq), row.special_needs].filter(Boolean).join('，'),
    rule: 'E-2.1.2',
    why: todoState(due, now) === 'late' ? texts.appointmentLate : texts.appointmentWhy,
    ...due,
    link: '/appointments',
  };
}

function whoServes(row: StoredAppointment, readerSeq: number): string {
  if (row.salesperson_seq === readerSeq) return texts.appointmentOwn;
  return row.salesperson_name === null ? texts.appointmentNobody : texts.appointmentOf(row.salesperson_name);
}
