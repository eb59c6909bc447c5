import { whyNot } from './clashes.ts';
import { type Cell, peopleAt } from './edits.ts';
import type { Assignment, RosterPerson, RosterWeek } from './office.ts';

/** A person offered for a cell; `against` says in words what speaks against him, null where nothing does. */
export interface CellChoice {
  readonly person: RosterPerson;
  readonly against: string | null;
}

/**
 * Whom to offer for a cell by what was typed: part of the name, the beginning of its pinyin or initials. Those nothing
 * speaks against come first, then who has the fewest duties this week.
 * @param readings spellings of each person's name by his id: zhouqinghe, zqh
 */
export function cellChoices(
  week: RosterWeek,
  plan: readonly Assignment[],
  cell: Cell,
  typed: string,
  readings: Readonly<Record<string, readonly string[]>>,
): CellChoice[] {
  const here = new Set(peopleAt(plan, cell).map(({ personId }) => personId));
  const post = week.posts.find(({ id }) => id === cell.postId);
  const wanted = typed.normalize('NFKC').toLowerCase().replace(/[\s']/g, '');
  const isMeant = ({ id, name }: RosterPerson) =>
    name.toLowerCase().includes(wanted) || (readings[id] ?? []).some((reading) => reading.startsWith(wanted));
  const dutiesOf = ({ id }: RosterPerson) => plan.filter(({ personId }) => personId === id).length;
  return week.people
    .filter((person) => !person.gone && !here.has(person.id) && isMeant(person))
    .map((person) => ({ person, against: against(week, plan, cell, person, post?.qualification ?? null) }))
    .map((choice, place) => ({ choice, place, duties: dutiesOf(choice.person) }))
    .toSorted(
      (a, b) =>
        Number(a.choice.against !== null) - Number(b.choice.against !== null) ||
        a.duties - b.duties ||
        a.place - b.place,
    )
    .map(({ choice }) => choice);
}

function against(
  week: RosterWeek,
  plan: readonly Assignment[],
  cell: Cell,
  person: RosterPerson,
  qualification: string | null,
): string | null {
  const refused = whyNot(person, cell.date, qualification);
  if (refused) return refused.text;
  const other = plan.find((duty) => duty.personId === person.id && duty.date === cell.date);
  if (other) return `当天已排“${week.posts.find(({ id }) => id === other.postId)?.name ?? ''}”`;
  return person.wishes.includes(cell.date) ? '希望当天休息' : null;
}
