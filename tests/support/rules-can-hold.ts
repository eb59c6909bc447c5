import { whyNot } from '../../shared/domain/roster/clashes.ts';
import { addDays } from '../../shared/domain/business-date.ts';
import {
  type Assignment,
  longestRun,
  type RosterWeek,
  staffingOf,
} from '../../shared/domain/roster/office.ts';
import { ruleKey } from '../../shared/domain/roster/planning/collision-model.ts';

/** Every rule of the week that may be named in a collision. */
export function namedRules(week: RosterWeek, fixed: readonly Assignment[]): string[] {
  return [
    ...week.days.flatMap(({ date, kind }) =>
      week.posts
        .filter((post) => staffingOf(post, kind).min > 0)
        .flatMap((post) => week.shifts.map((shift) => ruleKey.staffing(date, post.id, shift.id))),
    ),
    ...week.people.map(({ id }) => ruleKey.run(id)),
    ...fixed.map(ruleKey.fixed),
  ];
}

/**
 * Whether these rules alone can all hold, by a maximum flow written for the tests: nothing of the planner's models is
 * used. Leave, rest days, training, qualifications, and one place a day always hold.
 */
export function rulesCanHold(
  week: RosterWeek,
  fixed: readonly Assignment[],
  rules: ReadonlySet<string>,
): boolean {
  const held = fixed.filter((duty) => rules.has(ruleKey.fixed(duty)));
  if (new Set(held.map(({ personId, date }) => `${personId}|${date}`)).size < held.length) return false;
  const edges: Edge[] = [];
  const edge = (from: string, to: string, room: number) => edges.push({ from, to, room });
  let wanted = 0;
  for (const person of week.people) {
    let before = 0;
    while (
      before < longestRun &&
      person.recentDuties.includes(addDays(week.days[0]?.date ?? '', -before - 1))
    )
      before++;
    const first = rules.has(ruleKey.run(person.id)) ? longestRun + 1 - before : 7;
    const own = held.filter(({ personId }) => personId === person.id);
    const heldFirst = own.filter(
      ({ date }) => week.days.findIndex((day) => day.date === date) < first,
    ).length;
    const room = rules.has(ruleKey.run(person.id)) ? first - 1 - heldFirst : 7;
    if (room < 0) return false;
    edge('source', `first|${person.id}`, room);
    edge('source', `later|${person.id}`, 7);
    week.days.forEach(({ date }, day) => {
      if (own.some((duty) => duty.date === date)) return;
      const at = `${person.id}|${date}`;
      edge(`${day < first ? 'first' : 'later'}|${person.id}`, at, 1);
      for (const post of week.posts)
        for (const shift of week.shifts)
          if (
            whyNot(person, date, post.qualification) === null ||
            (fixed.some((duty) => duty.personId === person.id && duty.date === date) &&
              (post.qualification === null || person.qualifications.includes(post.qualification)))
          )
            edge(at, ruleKey.staffing(date, post.id, shift.id), 1);
    });
  }
  for (const { date, kind } of week.days)
    for (const post of week.posts)
      for (const shift of week.shifts) {
        const cell = ruleKey.staffing(date, post.id, shift.id);
        if (!rules.has(cell)) continue;
        const here = held.filter(
          (duty) => duty.date === date && duty.postId === post.id && duty.shiftId === shift.id,
        ).length;
        const open = Math.max(0, staffingOf(post, kind).min - here);
        wanted += open;
        edge(cell, 'sink', open);
      }
  return maximumFlow(edges) === wanted;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  room: number;
}

/** Paths found in breadth, until there is none (Edmonds and Karp). */
function maximumFlow(edges: readonly Edge[]): number {
  const out = new Map<string, { edge: Edge; back: Edge }[]>();
  const add = (from: string, edge: Edge, back: Edge) => {
    const list = out.get(from);
    if (list) list.push({ edge, back });
    else out.set(from, [{ edge, back }]);
  };
  for (const edge of edges) {
    const back: Edge = { from: edge.to, to: edge.from, room: 0 };
    add(edge.from, edge, back);
    add(edge.to, back, edge);
  }
  for (let flow = 0; ; flow++) {
    const cameBy = new Map<string, { edge: Edge; back: Edge }>();
    const queue = ['source'];
    for (const at of queue) {
      for (const step of out.get(at) ?? []) {
        if (step.edge.room === 0 || step.edge.to === 'source' || cameBy.has(step.edge.to)) continue;
        cameBy.set(step.edge.to, step);
        queue.push(step.edge.to);
      }
    }
    if (!cameBy.has('sink')) return flow;
    for (let at = 'sink'; at !== 'source';) {
      const step = cameBy.get(at);
      if (!step) throw new Error('a path with a hole');
      step.edge.room--;
      step.back.room++;
      at = step.edge.from;
    }
  }
}
