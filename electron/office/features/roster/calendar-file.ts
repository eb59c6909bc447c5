import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import { calendarFile } from '../../../../shared/domain/roster/calendar-file.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { listDuties } from './duties.ts';

/** Writes a person's duties from this week on as .ics where he chooses; null where he cancelled. */
export async function writeCalendarFile(
  deps: OfficeDeps,
  windowId: number,
  staffId: string,
): Promise<{ fileName: string | null }> {
  const now = deps.clock.now();
  const today = businessDate(now);
  const duties = await listDuties(deps.db, addDays(today, -7), addDays(today, 120), staffId);
  const [first] = duties;
  if (!first) throw failure('REFUSED', '近期没有已发布的值班，发布排班表后再导出日历');
  const suggestion = `${first.staffName}值班日历.ics`;
  const path = await deps.host.chooseSavePath(windowId, suggestion, { name: '日历文件', extension: 'ics' });
  if (path === null) return { fileName: null };
  const events = [...groupBy(duties, ({ date }) => date)].map(([date, day]) => ({
    uid: `${date}-${staffId}@loutai`,
    date,
    summary: `值班：${day.map(({ postName, shiftName }) => `${postName}${shiftName}`).join('、')}`,
  }));
  await writeWhole(
    path,
    Buffer.from(calendarFile(`${first.staffName}值班`, events, now.toISOString()), 'utf8'),
  );
  return { fileName: path.split(/[\\/]/).at(-1) ?? suggestion };
}
