import type { PlanningResult } from '../../shared/contract/roster.ts';
import type { Assignment } from '../../shared/domain/roster/office.ts';
import {
  administrator,
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from './office.ts';

/** The week that is planned. */
export const monday = '2026-11-30';

/** An office of six trained people, 顾问甲 to 顾问己, whose roster is made by its administrator. */
export interface RosterDesk {
  readonly office: TestOffice;
  admin: OfficeClient;
  /** Their ids, in order. */
  readonly people: readonly string[];
  /** What the save dialog answers; '': cancelled. */
  saveTo: string;
  /** A fixed duty of the week's Monday. */
  duty(i: number, postId?: string): Assignment;
  planned(plan?: readonly Assignment[]): Promise<PlanningResult>;
  /** A plan proven best: a machine at its limits may run out of the time that a plan is given. */
  proven(): Promise<readonly Assignment[]>;
  /** Plans, saves and publishes the week. */
  published(): Promise<{ id: string; version: number; plan: readonly Assignment[] }>;
  /** Signs in anew: days later the office has locked every window. */
  signInAt(iso: string): Promise<void>;
}

export async function openRosterDesk(rosterWorker: string): Promise<RosterDesk> {
  const office = openTestOffice({
    rosterWorker,
    host: { chooseSavePath: () => Promise.resolve(desk.saveTo || null) },
  });
  const admin = await firstStart(office);
  const people: string[] = [];
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) {
    people.push((await staffWindow(office, admin, { name: `顾问${name}` })).id);
  }
  const desk: RosterDesk = {
    office,
    admin,
    people,
    saveTo: '',
    duty: (i, postId = 'desk') => ({
      date: monday,
      postId,
      shiftId: 'day',
      personId: people[i] ?? '',
      fixed: true,
    }),
    async planned(plan = []) {
      const { jobId } = await desk.admin.roster.plan({ monday, plan: [...plan] });
      return finished(desk.admin, jobId);
    },
    async proven() {
      for (let tries = 0; tries < 10; tries++) {
        const result = await desk.planned();
        if ('plan' in result && result.unproven === null) return result.plan;
      }
      throw new Error('no plan was proven best');
    },
    async published() {
      const result = await desk.planned();
      if (!('plan' in result)) throw new Error('no plan');
      const plan = [...result.plan];
      const saved = await desk.admin.roster.save({ monday, version: 0, plan, remarks: {}, explanation: '' });
      await desk.admin.roster.publish({ ...saved, reason: '', despiteClashes: false });
      return { ...saved, plan };
    },
    async signInAt(iso) {
      office.clock.set(iso);
      desk.admin = office.window();
      const [person] = await desk.admin.session.people();
      await desk.admin.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
    },
  };
  return desk;
}

async function finished(client: OfficeClient, jobId: string): Promise<PlanningResult> {
  for (;;) {
    const job = await client.jobs.get({ id: jobId });
    if (job.state === 'done') return job.result as PlanningResult;
    if (job.state !== 'running') throw new Error(job.failure ?? job.state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
