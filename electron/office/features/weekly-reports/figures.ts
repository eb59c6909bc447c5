import type { Kysely } from 'kysely';
import type { Survey } from '../../../../shared/contract/follow-ups.ts';
import { sundayOf } from '../../../../shared/contract/weekly-reports.ts';
import { followUpState } from '../../../../shared/domain/follow-up.ts';
import type {
  HeardOpinion,
  LevelChange,
  WeeklyFigures,
} from '../../../../shared/domain/weekly/weekly-figures.ts';
import type { Schema } from '../../database/schema.ts';
import { settleFollowUps } from '../follow-ups/settle.ts';
import { windowShapes } from '../follow-ups/tasks-repository.ts';
import {
  appointmentShapes,
  arrivalShapes,
  callShapes,
  ownedByLevel,
  type PersonDays,
  surveysOfDays,
  type VisitOfDays,
  visitsOfDays,
} from './figures-repository.ts';

/** A salesperson's figures of the week from `monday` as the logs tell them on `today`. */
export async function weeklyFigures(
  db: Kysely<Schema>,
  week: {
    readonly estateSeq: number;
    readonly staffSeq: number;
    readonly monday: string;
    readonly today: string;
  },
): Promise<WeeklyFigures> {
  await settleFollowUps(db);
  const sunday = sundayOf(week.monday);
  const asOf = week.today < sunday ? week.today : sunday;
  const days: PersonDays = { ...week, from: week.monday, to: sunday };
  const visits = await visitsOfDays(db, days);
  return {
    asOf,
    counts: {
      ...(await countCalls(db, days)),
      ...(await countVisits(db, days, visits)),
      ...(await countFollowUps(db, days, asOf)),
      ...(await countAppointments(db, days)),
      ...(await countLevels(db, days)),
    },
    levelChanges: levelChanges(visits),
    opinions: [...visitOpinions(visits), ...(await surveyOpinions(db, days))].toSorted(byDay),
    competitors: [...new Set(visits.map((visit) => visit.competitors).filter((text) => text !== ''))],
  };
}

/** S-7.1.2, S-7.1.3. */
async function countCalls(db: Kysely<Schema>, days: PersonDays) {
  const shapes = await callShapes(db, days);
  const first = sum(shapes.filter((shape) => shape.call_kind === 'first'));
  const calls = sum(shapes);
  return {
    calls,
    firstCalls: first,
    repeatedCalls: calls - first,
    invited: sum(shapes.filter((shape) => shape.invited === 1)),
  };
}

/** S-7.2.7: everybody who came, with a form or without one. */
async function countVisits(db: Kysely<Schema>, days: PersonDays, visits: readonly VisitOfDays[]) {
  const arrivals = await arrivalShapes(db, days);
  const registeredFirst = visits.filter((visit) => visit.visit_kind === 'first').length;
  const first = registeredFirst + sum(arrivals.filter((shape) => shape.visit_kind === 'first'));
  const all = visits.length + sum(arrivals);
  return { visits: all, firstVisits: first, returnVisits: all - first, registered: visits.length };
}

/** S-7.2.12: contacts due in the week, as they stood at its end: what was done later counts as late. */
async function countFollowUps(db: Kysely<Schema>, days: PersonDays, asOf: string) {
  const scope = { estateSeq: days.estateSeq, salespersonSeq: days.staffSeq, today: asOf };
  const shapes = (await windowShapes(db, scope, days.from, days.to)).map((row) => {
    const contactedOn = row.contacted_on !== null && row.contacted_on <= asOf ? row.contacted_on : null;
    const window = { visitedOn: row.visited_on, opensOn: row.opens_on, dueOn: row.due_on };
    return { n: row.n, state: followUpState({ ...window, contactedOn, closedOn: row.closed_on }, asOf) };
  });
  const of = (...states: readonly string[]) => sum(shapes.filter(({ state }) => states.includes(state)));
  return {
    followUpsDue: sum(shapes) - of('closed'),
    followUpsDone: of('inTime'),
    followUpsLate: of('late', 'overdue'),
  };
}

/** E-2.1.2. */
async function countAppointments(db: Kysely<Schema>, days: PersonDays) {
  const shapes = await appointmentShapes(db, days);
  return {
    appointments: sum(shapes),
    appointmentsKept: sum(shapes.filter((shape) => shape.state === 'kept')),
  };
}

async function countLevels(db: Kysely<Schema>, { estateSeq, staffSeq }: PersonDays) {
  const shapes = await ownedByLevel(db, estateSeq, staffSeq);
  const of = (level: string) => sum(shapes.filter((shape) => shape.intention === level));
  return { levelA: of('A'), levelB: of('B'), levelC: of('C'), levelD: of('D') };
}

function levelChanges(visits: readonly VisitOfDays[]): LevelChange[] {
  return visits.flatMap((visit) => {
    if (visit.intention === null || visit.intention === visit.intention_before) return [];
    return [
      {
        visitNumber: visit.number,
        customerName: visit.customer_name,
        on: visit.visited_on,
        from: visit.intention_before,
        to: visit.intention,
      },
    ];
  });
}

/** S-7.2.9: what customers said while they were here. */
function visitOpinions(visits: readonly VisitOfDays[]): HeardOpinion[] {
  return visits
    .filter((visit) => visit.opinions !== '')
    .map((visit) => ({
      number: visit.number,
      customerName: visit.customer_name,
      on: visit.visited_on,
      text: visit.opinions,
    }));
}

/** S-7.2.9, S-7.2.12: what they said on the survey GFP19-1-F1. */
async function surveyOpinions(db: Kysely<Schema>, days: PersonDays): Promise<HeardOpinion[]> {
  return (await surveysOfDays(db, days)).flatMap((row) => {
    const { answers } = JSON.parse(row.survey ?? '{}') as Partial<Survey>;
    const texts = opinionQuestions.map((key) => answers?.[key] ?? '').filter((text) => text !== '');
    if (texts.length === 0) return [];
    return [{ number: '', customerName: row.customer_name, on: row.contacted_on, text: texts.join('；') }];
  });
}

function byDay(a: HeardOpinion, b: HeardOpinion): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1;
}

const opinionQuestions = ['dissatisfied', 'dislikes', 'satisfied', 'suggestions'];

function sum(shapes: readonly { readonly n: number }[]): number {
  return shapes.reduce((total, { n }) => total + n, 0);
}
