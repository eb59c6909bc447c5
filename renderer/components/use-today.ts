import { useSyncExternalStore } from 'react';
import { businessDate, businessTime } from '../../shared/domain/business-date.ts';

/** Today's local business date; changes at midnight while the window stays open. */
export function useToday(): string {
  return useSyncExternalStore(eachMinute, today);
}

export const today = (): string => businessDate(new Date());
export const timeNow = (): string => businessTime(new Date());

function eachMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}
