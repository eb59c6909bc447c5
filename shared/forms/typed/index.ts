import { complaintHandlingRecord } from './complaint-handling-record.ts';
import { complaintHandlingSheet } from './complaint-handling-sheet.ts';
import { complaintList } from './complaint-list.ts';
import { complaintMonthlyReport } from './complaint-monthly-report.ts';
import { complaintWorkOrder } from './complaint-work-order.ts';
import { complaintYearlySummary } from './complaint-yearly-summary.ts';
import { correctiveActionRecord } from './corrective-action-record.ts';
import { customerVisitRecord } from './customer-visit-record.ts';
import { dailyCheck } from './daily-check.ts';
import { improvementReport } from './improvement-report.ts';
import { salesMeetingRecord, serviceMeetingRecord } from './meeting-record.ts';
import { quarterlyBulletin, statisticsReport } from './statistics-report.ts';
import { supervisionOrder } from './supervision-order.ts';
import type { TypedForm } from './typed-form.ts';
import { weeklyHandover } from './weekly-handover.ts';
import { weeklyReport } from './weekly-report.ts';

/** The forms that are filled by typing until their module draws them from records, in the order of the screen. */
export const typedForms: readonly TypedForm[] = [
  complaintHandlingSheet,
  complaintList,
  customerVisitRecord,
  complaintWorkOrder,
  complaintHandlingRecord,
  supervisionOrder,
  correctiveActionRecord,
  complaintMonthlyReport,
  complaintYearlySummary,
  weeklyReport,
  serviceMeetingRecord,
  salesMeetingRecord,
  improvementReport,
  dailyCheck,
  weeklyHandover,
  statisticsReport,
  quarterlyBulletin,
];

/** The form with this id; undefined where there is none. */
export function typedFormOf(id: string): TypedForm | undefined {
  return typedForms.find((form) => form.description.id === id);
}
