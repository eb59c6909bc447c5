import { actionItemsContract } from './action-items.ts';
import { appointmentsContract } from './appointments.ts';
import { callsContract } from './calls.ts';
import { customersContract } from './customers.ts';
import { leftEnquiriesContract } from './left-enquiries.ts';
import { findContract } from './find.ts';
import { kioskModeContract } from './kiosk-mode.ts';
import { followUpsContract } from './follow-ups.ts';
import { formEditionsContract } from './form-editions.ts';
import { formsContract } from './forms.ts';
import { importsContract } from './imports.ts';
import { improvementsContract } from './improvements.ts';
import { meetingsContract } from './meetings.ts';
import { noticesContract } from './notices.ts';
import { trainingsContract } from './trainings.ts';
import {
  appContract,
  auditContract,
  sessionContract,
  settingsContract,
  setupContract,
  staffContract,
} from './office.ts';
import { calendarContract, rosterContract } from './roster.ts';
import { purchaseChecklistContract, receptionSettingsContract } from './reception-settings.ts';
import { rotationContract, waitingContract } from './rotation.ts';
import { overlaysContract } from './overlays.ts';
import { ownershipContract } from './ownership.ts';
import { selfRegistrationsContract } from './self-registrations.ts';
import { unregisteredArrivalsContract, visitsContract } from './visits.ts';
import { todoContract } from './todo.ts';
import { documentsContract } from './documents.ts';
import { weeklyReportsContract } from './weekly-reports.ts';
import { handoversContract } from './handovers.ts';
import { dailyChecksContract } from './daily-checks.ts';
import { draftsContract, eventsContract, jobsContract } from './work.ts';

/** Everything a window may ask of the office. */
export const contract = {
  app: appContract,
  setup: setupContract,
  session: sessionContract,
  staff: staffContract,
  settings: settingsContract,
  events: eventsContract,
  jobs: jobsContract,
  drafts: draftsContract,
  customers: customersContract,
  followUps: followUpsContract,
  ownership: ownershipContract,
  find: findContract,
  visits: visitsContract,
  unregisteredArrivals: unregisteredArrivalsContract,
  imports: importsContract,
  calls: callsContract,
  appointments: appointmentsContract,
  leftEnquiries: leftEnquiriesContract,
  rotation: rotationContract,
  waiting: waitingContract,
  selfRegistrations: selfRegistrationsContract,
  kioskMode: kioskModeContract,
  receptionSettings: receptionSettingsContract,
  purchaseChecklist: purchaseChecklistContract,
  audit: auditContract,
  forms: formsContract,
  documents: documentsContract,
  formEditions: formEditionsContract,
  overlays: overlaysContract,
  roster: rosterContract,
  calendar: calendarContract,
  todo: todoContract,
  meetings: meetingsContract,
  actionItems: actionItemsContract,
  weeklyReports: weeklyReportsContract,
  dailyChecks: dailyChecksContract,
  improvements: improvementsContract,
  trainings: trainingsContract,
  notices: noticesContract,
  handovers: handoversContract,
};
export type Contract = typeof contract;
