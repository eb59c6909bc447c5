import { z } from 'zod';
import { todoSources, todoStates } from '../domain/todo.ts';
import { procedure } from './base.ts';

/** Something the signed-in person owes; see Todo in shared/domain/todo.ts. */
export const todoItem = z.object({
  key: z.string(),
  source: z.enum(todoSources),
  title: z.string(),
  detail: z.string(),
  rule: z.string(),
  why: z.string(),
  dueOn: z.string(),
  dueAt: z.string().nullable(),
  link: z.string(),
  state: z.enum(todoStates),
});
export type TodoItem = z.infer<typeof todoItem>;

const counts = z.object({ late: z.number(), today: z.number(), later: z.number() });
export type TodoCounts = z.infer<typeof counts>;

/** 待办: everything the signed-in person owes, from every module. */
export const todoContract = {
  /** The soonest due first. `reminders`: whether the system shows him notifications. */
  list: procedure.output(z.object({ items: z.array(todoItem), counts, reminders: z.boolean() })),
  /**
   * Counts, and shows a notification of the system where something has come due or late since the last time this
   * window asked. It says how many, never whose (R-privacy). `notified`: whether it was shown.
   */
  remind: procedure.output(z.object({ counts, notified: z.boolean() })),
  setReminders: procedure.input(z.object({ on: z.boolean() })).output(z.object({ reminders: z.boolean() })),
};
