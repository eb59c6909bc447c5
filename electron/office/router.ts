import { checkAccess } from './access.ts';
import { office } from './context.ts';
import { actionItemsHandlers } from './features/action-items/handlers.ts';
import { appHandlers } from './features/app/handlers.ts';
import { appointmentsHandlers } from './features/appointments/handlers.ts';
import { arrivalsHandlers } from './features/arrivals/handlers.ts';
import { auditHandlers } from './features/audit/handlers.ts';
import { calendarHandlers } from './features/calendar/handlers.ts';
import { callsHandlers } from './features/calls/handlers.ts';
import { customersHandlers } from './features/customers/handlers.ts';
import { documentsHandlers } from './features/documents/handlers.ts';
import { dailyChecksHandlers } from './features/daily-checks/handlers.ts';
import { draftsHandlers } from './features/drafts/handlers.ts';
import { eventsHandlers } from './features/events/handlers.ts';
import { findHandlers } from './features/find/handlers.ts';
import { followUpsHandlers } from './features/follow-ups/handlers.ts';
import { formEditionsHandlers } from './features/form-editions/handlers.ts';
import { formsHandlers } from './features/forms/handlers.ts';
import { handoversHandlers } from './features/handovers/handlers.ts';
import { importsHandlers } from './features/imports/handlers.ts';
import { kioskModeHandlers } from './features/kiosk/mode-handlers.ts';
import { selfRegistrationsHandlers } from './features/kiosk/registrations-handlers.ts';
import { jobsHandlers } from './features/jobs/handlers.ts';
import { improvementsHandlers } from './features/improvements/handlers.ts';
import { meetingsHandlers } from './features/meetings/handlers.ts';
import { noticesHandlers } from './features/notices/handlers.ts';
import { trainingsHandlers } from './features/trainings/handlers.ts';
import { rosterHandlers } from './features/roster/handlers.ts';
import { leftEnquiriesHandlers } from './features/left-enquiries/handlers.ts';
import {
  purchaseChecklistHandlers,
  receptionSettingsHandlers,
} from './features/reception-settings/handlers.ts';
import { rotationHandlers } from './features/rotation/handlers.ts';
import { overlaysHandlers } from './features/overlays/handlers.ts';
import { ownershipHandlers } from './features/ownership/handlers.ts';
import { sessionHandlers } from './features/session/handlers.ts';
import { settingsHandlers } from './features/settings/handlers.ts';
import { setupHandlers } from './features/setup/handlers.ts';
import { staffHandlers } from './features/staff/handlers.ts';
import { todoHandlers } from './features/todo/handlers.ts';
import { visitsHandlers } from './features/visits/handlers.ts';
import { waitingHandlers } from './features/waiting/handlers.ts';
import { weeklyReportsHandlers } from './features/weekly-reports/handlers.ts';
import { refuseUnknownFields } from './refuse-unknown-fields.ts';

/** Every procedure of the contract behind the one check of permissions and the one of unknown fields. */
export const router = office.use(checkAccess).use(refuseUnknownFields).router({
  app: appHandlers,
  setup: setupHandlers,
  session: sessionHandlers,
  staff: staffHandlers,
  settings: settingsHandlers,
  events: eventsHandlers,
  jobs: jobsHandlers,
  drafts: draftsHandlers,
  customers: customersHandlers,
  followUps: followUpsHandlers,
  ownership: ownershipHandlers,
  find: findHandlers,
  visits: visitsHandlers,
  unregisteredArrivals: arrivalsHandlers,
  imports: importsHandlers,
  calls: callsHandlers,
  appointments: appointmentsHandlers,
  leftEnquiries: leftEnquiriesHandlers,
  rotation: rotationHandlers,
  waiting: waitingHandlers,
  selfRegistrations: selfRegistrationsHandlers,
  kioskMode: kioskModeHandlers,
  receptionSettings: receptionSettingsHandlers,
  purchaseChecklist: purchaseChecklistHandlers,
  audit: auditHandlers,
  forms: formsHandlers,
  documents: documentsHandlers,
  formEditions: formEditionsHandlers,
  overlays: overlaysHandlers,
  roster: rosterHandlers,
  calendar: calendarHandlers,
  todo: todoHandlers,
  meetings: meetingsHandlers,
  actionItems: actionItemsHandlers,
  weeklyReports: weeklyReportsHandlers,
  dailyChecks: dailyChecksHandlers,
  improvements: improvementsHandlers,
  trainings: trainingsHandlers,
  notices: noticesHandlers,
  handovers: handoversHandlers,
});
