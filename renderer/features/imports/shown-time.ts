import { businessDate, businessTime } from '../../../shared/domain/business-date.ts';

/** 2026-11-23 10:05 of a UTC stamp, at the office's place. */
export function shownTime(stamp: string): string {
  const at = new Date(stamp);
  return `${businessDate(at)} ${businessTime(at)}`;
}
