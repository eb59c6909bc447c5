const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** The local business date (YYYY-MM-DD, Asia/Shanghai: UTC+8 all year since 1991) of an instant. */
export function businessDate(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The local time of day (HH:mm, Asia/Shanghai) of an instant. */
export function businessTime(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(11, 16);
}

/** The instant (UTC ISO text) of a local business date and time of day HH:mm. */
export function instantOf(date: string, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - shanghaiOffsetMs).toISOString();
}

/** A date moved by whole days; both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the text is a real calendar date YYYY-MM-DD from 1900 to 2100. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  const year = at.getUTCFullYear();
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && year >= 1900 && year <= 2100;
}

/** The Monday of the week that holds the date; both YYYY-MM-DD. */
export function weekStart(date: string): string {
  const weekday = (new Date(`${date}T00:00:00.000Z`).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** 2026-11-23 as 2026年11月23日, the way the forms write dates. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026-11 as 2026年11月. */
export function chineseMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** 2026-11-23 as 11月23日, where the year is plain. */
export function monthDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}
