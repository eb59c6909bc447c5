import { addDays } from '../business-date.ts';
import { weekday } from '../calendar/working-calendar.ts';
import { type Assignment, longestRun, type RosterPerson, type RosterWeek, staffingOf } from './office.ts';

/** Which hard rule a clash breaks. */
export type ClashRule =
  'gone' | 'untrained' | 'unqualified' | 'leave' | 'restDay' | 'twice' | 'sixInRow' | 'tooFew' | 'tooMany';

/** A broken hard rule in words: who, which day, why. */
export interface Clash {
  readonly rule: ClashRule;
  readonly date: string;
  readonly postId: string | null;
  readonly shiftId: string | null;
  readonly personId: string | null;
  readonly text: string;
}

/** Every hard rule that the plan breaks; empty for a plan that may be published as it is. */
export function findClashes(week: RosterWeek, plan: readonly Assignment[]): Clash[] {
  const people = new Map(week.people.map((person) => [person.id, person]));
  return [
    ...plan.flatMap((duty) => dutyClashes(week, duty, people.get(duty.personId))),
    ...week.people.flatMap((person) => personClashes(week, plan, person)),
    ...staffingClashes(week, plan),
  ];
}

/** Why the person may not stand there; null where he may. The solver offers only what this lets through. */
export function whyNot(
  person: RosterPerson,
  date: string,
  qualification: string | null,
): { readonly rule: ClashRule; readonly text: string } | null {
  const on = shortDate(date);
  if (person.gone) return { rule: 'gone', text: `${person.name}已离职，不能排班` };
  if (person.trainedOn === null) return { rule: 'untrained', text: `${person.name}未登记培训合格，不能排班` };
  if (person.trainedOn > date) {
    return { rule: 'untrained', text: `${person.name}${on}尚未培训合格（${person.trainedOn} 起）` };
  }
  if (qualification !== null && !person.qualifications.includes(qualification)) {
    return { rule: 'unqualified', text: `${person.name}没有“${qualification}”资格` };
  }
  if (person.leave.includes(date)) return { rule: 'leave', text: `${person.name}${on}请假` };
  if (person.restDay === weekday(date)) return { rule: 'restDay', text: `${person.name}${on}为固定休息日` };
  return null;
}

function dutyClashes(week: RosterWeek, duty: Assignment, person: RosterPerson | undefined): Clash[] {
  const post = week.posts.find(({ id }) => id === duty.postId);
  if (!person || !post) return [];
  const reason = whyNot(person, duty.date, post.qualification);
  if (!reason) return [];
  const text = reason.rule === 'unqualified' ? `${reason.text}，不能排“${post.name}”` : reason.text;
  return [{ ...placeOf(duty), personId: person.id, rule: reason.rule, text }];
}

function personClashes(week: RosterWeek, plan: readonly Assignment[], person: RosterPerson): Clash[] {
  const own = plan.filter((duty) => duty.personId === person.id);
  const clashes: Clash[] = [];
  const worked = new Set(person.recentDuties);
  for (const { date } of week.days) {
    const [first, ...more] = own.filter((duty) => duty.date === date);
    for (const duty of more) {
      const text = `${person.name}${shortDate(date)}已有安排，同一天不能排两处`;
      clashes.push({ ...placeOf(duty), personId: person.id, rule: 'twice', text });
    }
    if (!first) continue;
    worked.add(date);
    const run = runUpTo(worked, date);
    if (run > longestRun) {
      const text = `${person.name}到${shortDate(date)}已连续上班 ${run} 天（最多 ${longestRun} 天）`;
      clashes.push({ ...placeOf(first), personId: person.id, rule: 'sixInRow', text });
    }
  }
  return clashes;
}

function staffingClashes(week: RosterWeek, plan: readonly Assignment[]): Clash[] {
  const clashes: Clash[] = [];
  for (const { date, kind } of week.days) {
    for (const post of week.posts) {
      const { min, max } = staffingOf(post, kind);
      for (const shift of week.shifts) {
        const here = plan.filter(
          (duty) => duty.date === date && duty.postId === post.id && duty.shiftId === shift.id,
        ).length;
        if (here >= min && here <= max) continue;
        const place = { date, postId: post.id, shiftId: shift.id, personId: null };
        const where = `${shortDate(date)}“${post.name}”${week.shifts.length > 1 ? shift.name : ''}`;
        clashes.push(
          here < min
            ? { ...place, rule: 'tooFew', text: `${where}只有 ${here} 人，至少 ${min} 人` }
            : { ...place, rule: 'tooMany', text: `${where}有 ${here} 人，最多 ${max} 人` },
        );
      }
    }
  }
  return clashes;
}

/** Days worked in a row that end on `date`. */
function runUpTo(worked: ReadonlySet<string>, date: string): number {
  let run = 0;
  for (let day = date; worked.has(day); day = addDays(day, -1)) run++;
  return run;
}

const placeOf = ({ date, postId, shiftId }: Assignment) => ({ date, postId, shiftId });
const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 11月23日（周一）. */
export function shortDate(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日（${names[weekday(date) - 1] ?? ''}）`;
}
