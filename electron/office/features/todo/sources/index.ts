import type { ListTodos } from '../todo-context.ts';
import { appointmentTodos } from './appointments.ts';
import { dailyCheckTodos } from './daily-checks.ts';
import { disputeTodos } from './disputes.ts';
import { followUpTodos } from './follow-ups.ts';
import { handoverTodos } from './handovers.ts';
import { improvementTodos } from './improvements.ts';
import { leftEnquiryTodos } from './left-enquiries.ts';
import { actionItemTodos, meetingTodos } from './meetings.ts';
import { rosterTodos } from './roster.ts';
import { trainingTodos } from './trainings.ts';
import { waitingTodos } from './waiting.ts';
import { weeklyReportTodos } from './weekly-reports.ts';

/** Every module that puts things on people's lists. A new one is a function of its own file and a line here. */
export const todoLists: readonly ListTodos[] = [
  waitingTodos,
  appointmentTodos,
  leftEnquiryTodos,
  followUpTodos,
  disputeTodos,
  weeklyReportTodos,
  dailyCheckTodos,
  handoverTodos,
  rosterTodos,
  meetingTodos,
  actionItemTodos,
  improvementTodos,
  trainingTodos,
];
