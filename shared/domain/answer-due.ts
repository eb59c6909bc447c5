import { addDays, businessDate, businessTime, instantOf } from './business-date.ts';

/** Local times HH:mm between which the office is open, the same every day. */
export interface OpeningHours {
  readonly opensAt: string;
  readonly closesAt: string;
}
export const defaultOpeningHours: OpeningHours = { opensAt: '09:00', closesAt: '18:00' };

/** E-3.1.1: minutes of opening hours within which an enquiry left is answered. */
export const answerMinutes = 15;

export const leftEnquiryKinds = ['message', 'web', 'afterHours'] as const;
export type LeftEnquiryKind = (typeof leftEnquiryKinds)[number];
export const leftEnquiryKindNames: Readonly<Record<LeftEnquiryKind, string>> = {
  message: '留言',
  web: '网络',
  afterHours: '下班后录音',
};

/**
 * E-3.1.1: the instant (UTC ISO text) by which an enquiry received at `receivedAt` must be answered: 15 minutes of
 * opening hours later, so that one left at night, or just before closing, runs on from the next opening.
 */
export function answerDue(receivedAt: Date, hours: OpeningHours): string {
  const day = businessDate(receivedAt);
  const opens = Date.parse(instantOf(day, hours.opensAt));
  const closes = Date.parse(instantOf(day, hours.closesAt));
  const time = businessTime(receivedAt);
  const nextOpening = Date.parse(instantOf(addDays(day, 1), hours.opensAt));
  if (time >= hours.closesAt) return new Date(nextOpening + answerMinutes * 60_000).toISOString();
  const starts = Math.max(receivedAt.getTime(), opens);
  const over = starts + answerMinutes * 60_000 - closes;
  return new Date(over <= 0 ? closes + over : nextOpening + over).toISOString();
}

/** Late: answered after it was due, or still not answered then. Times as UTC ISO text. */
export function isAnswerLate(dueAt: string, answeredAt: string | null, now: Date): boolean {
  return (answeredAt ?? now.toISOString()) > dueAt;
}
