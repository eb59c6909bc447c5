import { shortDate, whyNot } from './clashes.ts';
import { longestRun, type RosterWeek, staffingOf } from './office.ts';

/** A rule among those that cannot all hold, in words, and what could be relaxed. */
export interface CollidingRule {
  readonly rule: string;
  readonly text: string;
  readonly remedy: string;
}

/** The colliding rules (keys of planning/collision-model.ts) for a person to read; each once. */
export function explainCollision(week: RosterWeek, rules: readonly string[]): CollidingRule[] {
  return [...new Set(rules)].flatMap((rule) => {
    const explained = explain(week, rule.split('|'));
    return explained ? [{ rule, ...explained }] : [];
  });
}

function explain(week: RosterWeek, [kind = '', ...parts]: readonly string[]) {
  const [id, date = '', postId] = parts;
  const personName = week.people.find((person) => person.id === id)?.name ?? '';
  switch (kind) {
    case 'staffing':
      return explainStaffing(week, parts);
    case 'run':
      return {
        text: `${personName}连续上班不超过 ${longestRun} 天`,
        remedy: `让${personName}休息一天，或减少固定给他的安排`,
      };
    case 'fixed': {
      const post = week.posts.find((other) => other.id === postId)?.name ?? '';
      return {
        text: `${personName}${shortDate(date)}固定在“${post}”`,
        remedy: '取消这项固定安排（一人一天只能排一处）',
      };
    }
    default:
      return null;
  }
}

function explainStaffing(week: RosterWeek, [date = '', postId, shiftId]: readonly string[]) {
  const post = week.posts.find(({ id }) => id === postId);
  const shift = week.shifts.find(({ id }) => id === shiftId);
  const day = week.days.find((other) => other.date === date);
  if (!post || !day) return null;
  const { min } = staffingOf(post, day.kind);
  const where = `${shortDate(date)}“${post.name}”${week.shifts.length > 1 ? (shift?.name ?? '') : ''}`;
  const qualified = post.qualification ? `（须有“${post.qualification}”资格）` : '';
  return {
    text: `${where}至少 ${min} 人${qualified}`,
    remedy: `把最少人数降到 ${Math.max(0, min - 1)}${absentees(week, date, post.qualification)}`,
  };
}

/** Who could stand there but for leave or an agreed rest day: the other way out. */
function absentees(week: RosterWeek, date: string, qualification: string | null): string {
  const namesOf = (rule: 'leave' | 'restDay') =>
    week.people
      .filter((person) => whyNot(person, date, qualification)?.rule === rule)
      .map(({ name }) => name)
      .join('、');
  const [leave, rest] = [namesOf('leave'), namesOf('restDay')];
  const ways = [leave ? `请假的${leave}` : '', rest ? `固定休息的${rest}` : ''].filter(Boolean);
  return ways.length === 0 ? '' : `，或请${ways.join('、')}来上班`;
}
