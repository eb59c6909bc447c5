import { shortDate } from './clashes.ts';
import { longestRun, type RosterWeek, staffingOf } from './office.ts';

/** A rule among those that cannot all hold, in words, and what could be relaxed. */
export interface CollidingRule {
  readonly rule: string;
  readonly text: string;
  readonly remedy: string;
}

/** The colliding rules (keys of planning-model.ts) for a person to read; each once. */
export function explainCollision(week: RosterWeek, rules: readonly string[]): CollidingRule[] {
  return [...new Set(rules)].flatMap((rule) => {
    const explained = explain(week, rule.split('|'));
    return explained ? [{ rule, ...explained }] : [];
  });
}

function explain(week: RosterWeek, [kind = '', ...parts]: readonly string[]) {
  const personName = week.people.find(({ id }) => id === parts[0])?.name ?? '';
  switch (kind) {
    case 'staffing':
      return explainStaffing(week, parts);
    case 'once':
      return {
        text: `${personName}${shortDate(parts[1] ?? '')}只能排一处`,
        remedy: '取消当天固定给他的一处安排',
      };
    case 'run':
      return {
        text: `${personName}连续上班不超过 ${longestRun} 天`,
        remedy: `让${personName}休息一天，或减少固定给他的安排`,
      };
    case 'fixed':
      return {
        text: `${personName}${shortDate(parts[1] ?? '')}的安排已由人工固定`,
        remedy: '取消这项固定安排',
      };
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
    remedy: `把${where}的最少人数降到 ${Math.max(0, min - 1)}，或请人取消请假`,
  };
}
