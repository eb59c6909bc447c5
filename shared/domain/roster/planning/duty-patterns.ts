import { shareCost } from '../aims.ts';
import { isBurden } from '../office.ts';
import { type DayBits, isOn, isTooLong, type PlannedPerson, type PlanningFacts } from './planning-facts.ts';

/** One way for a person to spend the week, within the rules for himself, and what it costs each aim. */
export interface DutyPattern {
  /** By number. */
  readonly person: number;
  readonly days: DayBits;
  readonly wishes: number;
  readonly burdens: number;
  readonly duties: number;
  readonly singleDaysOff: number;
}

/**
 * Every pattern of duty days that each person may have: at most 127 a person. All rules and aims of one person are
 * settled inside a pattern, which keeps the models small and their relaxations tight.
 */
export function dutyPatterns(facts: PlanningFacts): DutyPattern[] {
  return facts.people.flatMap((planned, person) => {
    const patterns: DutyPattern[] = [];
    for (let days = 0; days < 128; days++) {
      if ((days & ~planned.may) !== 0 || (planned.fixedDays & ~days) !== 0) continue;
      if (!isTooLong(planned, days)) patterns.push({ person, days, ...costs(facts, planned, days) });
    }
    return patterns;
  });
}

function costs({ week }: PlanningFacts, { person, runBefore }: PlannedPerson, days: DayBits) {
  const { weekends, holidays, duties } = person.history;
  let [wishes, burdens, count, singleDaysOff] = [0, 0, 0, 0];
  week.days.forEach(({ date, kind }, day) => {
    if (isOn(days, day)) {
      count++;
      if (isBurden(kind)) burdens++;
      if (person.wishes.includes(date)) wishes++;
    } else if ((day === 0 ? runBefore > 0 : isOn(days, day - 1)) && isOn(days, day + 1)) singleDaysOff++;
  });
  return {
    wishes,
    burdens: shareCost(weekends + holidays, burdens),
    duties: shareCost(duties, count),
    singleDaysOff,
  };
}
