import type { Role } from './roles.ts';

/** Who may call a procedure: anyone at the window, any signed-in person, or holders of one of the roles. */
export type Access = 'public' | 'signedIn' | readonly Role[];

const desk = ['reception', 'salesperson', 'supervisor', 'officer', 'administrator'] as const satisfies Role[];
const readers = [
  ...desk,
  'departmentManager',
  'vicePresident',
  'researcher',
  'generalManager',
] as const satisfies Role[];
const leads = ['supervisor', 'officer', 'departmentManager', 'administrator'] as const satisfies Role[];
const rosterMakers = [
  'supervisor',
  'officer',
  'departmentManager',
  'administrator',
] as const satisfies Role[];
const weeklyReaders = [
  'supervisor',
  'officer',
  'departmentManager',
  'vicePresident',
  'researcher',
  'generalManager',
  'administrator',
] as const satisfies Role[];
const checkers = ['supervisor', 'officer', 'administrator'] as const satisfies Role[];
const admins = ['administrator'] as const satisfies Role[];

/**
 * The one table of permissions: procedure path → access. The office refuses a procedure that is not here,
 * and a test compares its keys with the contract.
 */
export const permissions: Readonly<Record<string, Access>> = {
  'app.status': 'public',
  'setup.create': 'public',
  'session.people': 'public',
  'session.signIn': 'public',
  'session.resume': 'public',
  'session.current': 'public',
  'session.lock': 'public',
  'session.signOut': 'public',
  'session.touch': 'signedIn',
  'session.changePin': 'signedIn',
  'staff.list': 'signedIn',
  'staff.add': admins,
  'staff.edit': admins,
  'staff.resetPin': admins,
  'settings.get': 'signedIn',
  'settings.update': admins,
  'events.subscribe': 'signedIn',
  'jobs.get': 'signedIn',
  'jobs.cancel': 'signedIn',
  'drafts.get': 'signedIn',
  'drafts.save': 'signedIn',
  'drafts.discard': 'signedIn',
  'customers.findByPhone': desk,
  'customers.search': readers,
  'customers.get': readers,
  'customers.list': readers,
  'customers.record': readers,
  'customers.edit': desk,
  'customers.timeline': readers,
  'customers.unmask': readers,
  'customers.privacy': readers,
  'customers.setPrivacy': admins,
  'customers.linkRelative': desk,
  'customers.unlinkRelative': desk,
  'customers.duplicates': readers,
  'customers.compare': readers,
  'customers.keepApart': leads,
  'customers.merge': leads,
  'customers.undoMerge': leads,
  'followUps.list': readers,
  'followUps.figures': readers,
  'followUps.record': desk,
  'followUps.contact': readers,
  'followUps.fillSurvey': desk,
  'followUps.void': desk,
  'followUps.levels': 'signedIn',
  'followUps.setLevels': admins,
  'ownership.rules': 'signedIn',
  'ownership.addRule': leads,
  'ownership.verdict': readers,
  'ownership.raise': desk,
  'ownership.decide': leads,
  'ownership.disputes': readers,
  'find.search': readers,
  'visits.list': readers,
  'visits.count': readers,
  'visits.get': readers,
  'visits.register': desk,
  'visits.correct': desk,
  'visits.void': leads,
  'visits.restore': leads,
  'visits.today': readers,
  'unregisteredArrivals.add': desk,
  'unregisteredArrivals.undo': desk,
  'forms.list': readers,
  'forms.preview': readers,
  'forms.save': readers,
  'forms.open': readers,
  'forms.openSaved': readers,
  'forms.print': readers,
  'documents.list': readers,
  'documents.get': readers,
  'documents.open': readers,
  'documents.save': readers,
  'documents.print': readers,
  'documents.keeping': readers,
  'documents.setKeeping': admins,
  'documents.dispose': admins,
  'imports.open': leads,
  'imports.analysis': leads,
  'imports.plan': leads,
  'imports.fields': leads,
  'imports.rows': leads,
  'imports.apply': leads,
  'imports.saveRefused': leads,
  'imports.close': leads,
  'imports.history': leads,
  'imports.undo': leads,
  'calls.list': readers,
  'calls.count': readers,
  'calls.get': readers,
  'calls.register': desk,
  'calls.correct': desk,
  'calls.void': leads,
  'calls.restore': leads,
  'calls.figures': readers,
  'appointments.list': readers,
  'appointments.get': readers,
  'appointments.make': desk,
  'appointments.correct': desk,
  'appointments.cancel': desk,
  'appointments.noShow': desk,
  'appointments.reopen': desk,
  'leftEnquiries.list': readers,
  'leftEnquiries.note': desk,
  'leftEnquiries.answer': desk,
  'rotation.board': readers,
  'rotation.open': desk,
  'rotation.join': desk,
  'rotation.leave': desk,
  'rotation.skip': desk,
  'rotation.back': desk,
  'rotation.take': desk,
  'rotation.done': desk,
  'rotation.giveBack': desk,
  'waiting.list': readers,
  'waiting.begin': desk,
  'waiting.leave': desk,
  'receptionSettings.get': 'signedIn',
  'receptionSettings.update': leads,
  'purchaseChecklist.ofVisit': desk,
  'audit.list': leads,
  'audit.verify': admins,
  'roster.settings': 'signedIn',
  'roster.updateSettings': rosterMakers,
  'roster.week': 'signedIn',
  'roster.save': rosterMakers,
  'roster.publish': rosterMakers,
  'roster.plan': rosterMakers,
  'roster.setDay': rosterMakers,
  'roster.replace': rosterMakers,
  'roster.reminders': rosterMakers,
  'roster.duties': 'signedIn',
  'roster.calendarFile': 'signedIn',
  'meetings.list': 'signedIn',
  'meetings.get': 'signedIn',
  'meetings.obligations': leads,
  'meetings.start': leads,
  'meetings.save': leads,
  'meetings.discard': leads,
  'meetings.restore': leads,
  'meetings.sign': ['officer', 'departmentManager'],
  'meetings.amend': leads,
  'meetings.passCopy': leads,
  'meetings.takeBackCopy': leads,
  'actionItems.list': 'signedIn',
  'actionItems.note': 'signedIn',
  'actionItems.finish': 'signedIn',
  'actionItems.reopen': leads,
  'actionItems.postpone': leads,
  'calendar.year': 'signedIn',
  'calendar.setDay': rosterMakers,
  'calendar.completeYear': rosterMakers,
  'todo.list': 'signedIn',
  'todo.remind': 'signedIn',
  'todo.setReminders': 'signedIn',
  'weeklyReports.mine': ['salesperson'],
  'weeklyReports.submit': ['salesperson'],
  'weeklyReports.of': weeklyReaders,
  'weeklyReports.week': weeklyReaders,
  'weeklyReports.collect': checkers,
  'weeklyReports.sendBack': checkers,
  'dailyChecks.day': weeklyReaders,
  'dailyChecks.unsigned': weeklyReaders,
  'dailyChecks.tick': checkers,
  'dailyChecks.reopen': checkers,
  'dailyChecks.sendBack': checkers,
  'dailyChecks.sign': checkers,
  'dailyChecks.mine': readers,
  'dailyChecks.answer': desk,
};

/** Roles that see every customer's phone in full; others see their own customers' only (spec/office.md). */
export const phoneReaders: readonly Role[] = [
  'reception',
  'supervisor',
  'officer',
  'departmentManager',
  'administrator',
];

/**
 * Who may open a kept document, or have it printed again (R-privacy). One without a full phone is open to every
 * reader of documents; what was masked when it was issued stays masked.
 */
export const documentReaders = {
  /** Phones of customers stand in full in it. */
  customerPhones: { roles: phoneReaders, ownerOfAll: true },
  /** Typed numbers that are no customer's stand in it. */
  otherPhones: { roles: phoneReaders, issuer: true },
} as const;

/** Roles that see everybody's follow-up tasks; others see their own (S-7.2.12). */
export const followUpReaders: readonly Role[] = [
  'supervisor',
  'officer',
  'departmentManager',
  'vicePresident',
  'researcher',
  'generalManager',
  'administrator',
];

/** Roles that see all minutes and everybody's action items; others those of meetings they were at, and their own. */
export const meetingReaders: readonly Role[] = [
  'supervisor',
  'officer',
  'departmentManager',
  'vicePresident',
  'generalManager',
  'administrator',
];

/** Whether someone with these roles (undefined: nobody signed in) may call the procedure. */
export function mayCall(procedure: string, held: readonly Role[] | undefined): boolean {
  const access = Object.hasOwn(permissions, procedure) ? permissions[procedure] : undefined;
  if (access === undefined) return false;
  if (access === 'public') return true;
  if (held === undefined) return false;
  return access === 'signedIn' || access.some((role) => held.includes(role));
}
