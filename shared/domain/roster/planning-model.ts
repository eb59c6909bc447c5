import { addDays } from '../business-date.ts';
import { groupBy } from '../group-by.ts';
import { whyNot } from './clashes.ts';
import { type LinearModel, ModelBuilder, type Term } from './linear-model.ts';
import {
  type Assignment,
  isBurden,
  longestRun,
  type RosterPerson,
  type RosterWeek,
  staffingOf,
} from './office.ts';

/** The model of a week and how to read its answer. */
export interface PlanningModel {
  readonly model: LinearModel;
  /** What each yes of the answer means; the fixed assignments are among them. */
  readonly meanings: ReadonlyMap<number, Assignment>;
}

/** Names a rule of the office for the list of those that collide. */
export const ruleKey = {
  staffing: (date: string, postId: string, shiftId: string) => `staffing|${date}|${postId}|${shiftId}`,
  once: (personId: string, date: string) => `once|${personId}|${date}`,
  run: (personId: string) => `run|${personId}`,
  fixed: (personId: string, date: string) => `fixed|${personId}|${date}`,
} as const;

/**
 * The week as a mixed-integer model: hard rules as rows, soft aims as objectives in the spec's order (wishes; weekend
 * and holiday duty shared over eight weeks; all duty shared; posts rotate; few single days off). Cells are filled to
 * their minimum, or to what was fixed by hand.
 */
export function planningModel(week: RosterWeek, fixed: readonly Assignment[]): PlanningModel {
  const builder = new ModelBuilder();
  const duties = offerDuties(builder, week, fixed);
  addStaffing(builder, week, duties, fixed);
  for (const person of week.people) {
    addOnceADay(builder, week, person, duties);
    addLongestRun(builder, week, person, duties);
  }
  addWishes(builder, week, duties);
  addShares(builder, week, duties);
  addRotation(builder, week, duties);
  addSingleDaysOff(builder, week, duties);
  return {
    model: builder.build(),
    meanings: new Map(duties.map((duty) => [duty.variable, duty.assignment])),
  };
}

interface OfferedDuty {
  readonly variable: number;
  readonly assignment: Assignment;
}

/** A choice for every duty a person may have, and for every fixed one whether he may or not. */
function offerDuties(builder: ModelBuilder, week: RosterWeek, fixed: readonly Assignment[]): OfferedDuty[] {
  const isFixed = new Set(fixed.map(keyOf));
  const offered: OfferedDuty[] = [];
  for (const { date } of week.days) {
    for (const post of week.posts) {
      for (const person of week.people) {
        const allowed = whyNot(person, date, post.qualification) === null;
        for (const shift of week.shifts) {
          const assignment = { date, postId: post.id, shiftId: shift.id, personId: person.id, fixed: false };
          const held = isFixed.has(keyOf(assignment));
          if (!allowed && !held) continue;
          offered.push({ variable: builder.choice(held), assignment: { ...assignment, fixed: held } });
        }
      }
    }
  }
  return offered;
}

function addStaffing(
  builder: ModelBuilder,
  week: RosterWeek,
  duties: readonly OfferedDuty[],
  fixed: readonly Assignment[],
): void {
  const byCell = groupBy(duties, ({ assignment }) => cellOf(assignment));
  const fixedByCell = groupBy(fixed, cellOf);
  for (const { date, kind } of week.days) {
    for (const post of week.posts) {
      for (const shift of week.shifts) {
        const cell = cellOf({ date, postId: post.id, shiftId: shift.id });
        const wanted = Math.max(staffingOf(post, kind).min, fixedByCell.get(cell)?.length ?? 0);
        const terms = (byCell.get(cell) ?? []).map(({ variable }): Term => [variable, 1]);
        builder.row(ruleKey.staffing(date, post.id, shift.id), terms, wanted, wanted);
      }
    }
  }
}

function addOnceADay(
  builder: ModelBuilder,
  week: RosterWeek,
  person: RosterPerson,
  duties: readonly OfferedDuty[],
): void {
  for (const { date } of week.days)
    builder.row(ruleKey.once(person.id, date), dutyOn(duties, person.id, date), 0, 1);
}

/** No seven days in a row, counted over the border to the week before. */
function addLongestRun(
  builder: ModelBuilder,
  week: RosterWeek,
  person: RosterPerson,
  duties: readonly OfferedDuty[],
): void {
  const dates = week.days.map(({ date }) => date);
  for (const last of dates) {
    const window = Array.from({ length: longestRun + 1 }, (_, back) => addDays(last, -back));
    const before = window.filter(
      (date) => !dates.includes(date) && person.recentDuties.includes(date),
    ).length;
    const terms = window.flatMap((date) => dutyOn(duties, person.id, date));
    builder.row(ruleKey.run(person.id), terms, 0, longestRun - before);
  }
}

function addWishes(builder: ModelBuilder, week: RosterWeek, duties: readonly OfferedDuty[]): void {
  const wished = new Set(
    week.people.flatMap((person) => person.wishes.map((date) => `${person.id}|${date}`)),
  );
  const against = duties.filter(({ assignment: { personId, date } }) => wished.has(`${personId}|${date}`));
  builder.objective(
    'wishes',
    against.map(({ variable }): Term => [variable, 1]),
  );
}

function addShares(builder: ModelBuilder, week: RosterWeek, duties: readonly OfferedDuty[]): void {
  const burdens = new Set(week.days.filter(({ kind }) => isBurden(kind)).map(({ date }) => date));
  const shareOf = (
    name: string,
    counts: (duty: OfferedDuty) => boolean,
    before: (person: RosterPerson) => number,
  ) => {
    const most = name === 'burdens' ? burdens.size : longestRun;
    const least = Math.min(...week.people.map(before));
    const terms = week.people.flatMap((person) => {
      const own = duties.filter((duty) => duty.assignment.personId === person.id && counts(duty));
      const sum = own.map(({ variable }): Term => [variable, 1]);
      return sum.length === 0
        ? []
        : builder.sharedEqually(`share|${name}|${person.id}`, sum, before(person) - least, most);
    });
    builder.objective(name, terms);
  };
  shareOf(
    'burdens',
    ({ assignment }) => burdens.has(assignment.date),
    ({ history }) => history.weekends + history.holidays,
  );
  shareOf(
    'duties',
    () => true,
    ({ history }) => history.duties,
  );
}

function addRotation(builder: ModelBuilder, week: RosterWeek, duties: readonly OfferedDuty[]): void {
  const terms = week.people.flatMap((person) =>
    week.posts.flatMap((post) => {
      const own = duties.filter(
        ({ assignment: { personId, postId } }) => personId === person.id && postId === post.id,
      );
      const sum = own.map(({ variable }): Term => [variable, 1]);
      const before = person.history.posts[post.id] ?? 0;
      return sum.length === 0
        ? []
        : builder.sharedEqually(`rotate|${person.id}|${post.id}`, sum, before, longestRun);
    }),
  );
  builder.objective('rotation', terms);
}

/** A day off between two days of duty is no rest: counted for each person and day. */
function addSingleDaysOff(builder: ModelBuilder, week: RosterWeek, duties: readonly OfferedDuty[]): void {
  const terms: Term[] = [];
  for (const person of week.people) {
    for (const { date } of week.days.slice(0, -1)) {
      const yesterday = addDays(date, -1);
      const before = dutyOn(duties, person.id, yesterday);
      const known = person.recentDuties.includes(yesterday) ? 1 : 0;
      const after = dutyOn(duties, person.id, addDays(date, 1));
      if ((before.length === 0 && known === 0) || after.length === 0) continue;
      const single = builder.amount(1);
      const today = dutyOn(duties, person.id, date).map(([variable]): Term => [variable, -1]);
      // single ≥ before + after − today − 1
      builder.row(`single|${person.id}`, [...before, ...after, ...today, [single, -1]], -Infinity, 1 - known);
      terms.push([single, 1]);
    }
  }
  builder.objective('singleDaysOff', terms);
}

function dutyOn(duties: readonly OfferedDuty[], personId: string, date: string): Term[] {
  return (indexOf(duties).get(`${personId}|${date}`) ?? []).map(({ variable }): Term => [variable, 1]);
}

// The same list is asked for thousands of person-days: index it once.
const indexes = new WeakMap<readonly OfferedDuty[], Map<string, OfferedDuty[]>>();

function indexOf(duties: readonly OfferedDuty[]): Map<string, OfferedDuty[]> {
  const index =
    indexes.get(duties) ?? groupBy(duties, ({ assignment }) => `${assignment.personId}|${assignment.date}`);
  indexes.set(duties, index);
  return index;
}

const keyOf = (duty: Assignment) => `${cellOf(duty)}|${duty.personId}`;
const cellOf = ({ date, postId, shiftId }: Pick<Assignment, 'date' | 'postId' | 'shiftId'>) =>
  `${date}|${postId}|${shiftId}`;
