const freeTries = 5;
const disabledAfter = 20;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;
const untilReset = '9999-12-31T00:00:00.000Z';

/**
 * Until when a person may not try again after so many wrong tries in a row (UTC ISO; null: at once):
 * five are free, then 30 s doubling to an hour, and after twenty only a reset by the administrator helps.
 */
export function blockedUntil(failedTries: number, now: Date): string | null {
  if (failedTries < freeTries) return null;
  if (failedTries >= disabledAfter) return untilReset;
  const wait = Math.min(firstWaitMs * 2 ** (failedTries - freeTries), longestWaitMs);
  return new Date(now.getTime() + wait).toISOString();
}
