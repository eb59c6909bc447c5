/** Seconds as minutes and seconds, such as 3:05. */
export function lengthText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 3:05 or 3：05 as 185 seconds, a plain 3 as minutes; null where nothing is typed, NaN where it is no length. */
export function readLength(text: string): number | null {
  const plain = text.trim().replace('：', ':');
  if (plain === '') return null;
  const parts = /^(\d{1,3})(?::([0-5]?\d))?$/.exec(plain);
  return parts ? Number(parts[1]) * 60 + Number(parts[2] ?? 0) : Number.NaN;
}

/** Whole seconds since the timer was started at `since` (UTC ISO text). */
export function secondsSince(since: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(since)) / 1000));
}
