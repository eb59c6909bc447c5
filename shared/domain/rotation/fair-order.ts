import type { StartPlace } from './event.ts';

/** Someone on duty today, with what the fair order looks at. */
export interface StartCandidate extends StartPlace {
  /** The day of his latest first visit, '' where he had none in the last 30 days. */
  readonly lastFirstVisitOn: string;
}

/** How many days back the fair order looks. */
export const fairOrderDays = 30;

/**
 * The morning's queue: fewest first visits in the last 30 days first; among equals, whose latest first visit is
 * longest ago; then in the order given.
 */
export function fairOrder(candidates: readonly StartCandidate[]): StartPlace[] {
  return candidates
    .toSorted(
      (a, b) =>
        a.firstVisits - b.firstVisits ||
        (a.lastFirstVisitOn < b.lastFirstVisitOn ? -1 : Number(a.lastFirstVisitOn > b.lastFirstVisitOn)),
    )
    .map(({ staffId, firstVisits }) => ({ staffId, firstVisits }));
}
