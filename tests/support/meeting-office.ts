import type { Minutes, MeetingRecord } from '../../shared/contract/meetings.ts';
import { firstStart, type OfficeClient, openTestOffice, staffWindow, type TestOffice } from './office.ts';
import type { Host } from '../../electron/office/host.ts';

type Person = Awaited<ReturnType<typeof staffWindow>>;

/** An office with everybody whom meetings and reports pass through. */
export interface MeetingOffice {
  readonly office: TestOffice;
  readonly admin: OfficeClient;
  readonly officer: Person;
  readonly supervisor: Person;
  readonly manager: Person;
  readonly vice: Person;
  readonly wang: Person;
  readonly lin: Person;
}

export async function meetingOffice(given: { readonly host?: Partial<Host> } = {}): Promise<MeetingOffice> {
  const office = openTestOffice(given);
  const admin = await firstStart(office);
  const person = (name: string, role: Parameters<typeof staffWindow>[2]['roles']) =>
    staffWindow(office, admin, { name, ...(role ? { roles: role } : {}) });
  return {
    office,
    admin,
    officer: await person('周主办', ['officer']),
    supervisor: await person('吴督导', ['supervisor']),
    manager: await person('郑经理', ['departmentManager']),
    vice: await person('冯副总', ['vicePresident']),
    wang: await person('王芳', ['salesperson']),
    lin: await person('林小雨', ['salesperson']),
  };
}

/** Starts minutes of a kind and answers them. */
export async function startMinutes(
  client: OfficeClient,
  kind: Minutes['kind'],
  heldOn = '2026-11-23',
): Promise<MeetingRecord> {
  const { id } = await client.meetings.start({ kind, heldOn });
  return client.meetings.get({ id });
}

/** What complete minutes need beside what a new one has. */
export const filled = {
  beganAt: '09:00',
  endedAt: '10:30',
  place: '二楼会议室',
  service: '接待规范执行良好\n样板房讲解需统一口径',
  problems: '1、周末高峰期接待台人手不足\n2、部分来电未邀请看楼',
  opinions: '周末增加一名机动人员',
  decisions: '自本周六起实行',
  complaintReport: '本月无投诉',
  complaintOutcome: '继续保持',
  complaintNoFollowUp: '本月无投诉',
} as const;

/** Starts minutes, completes them with `given`, and has them signed by `signer`. */
export async function signedMinutes(
  writer: OfficeClient,
  signer: Person,
  kind: Minutes['kind'],
  given: Partial<Minutes> & { readonly heldOn?: string } = {},
): Promise<MeetingRecord> {
  const started = await startMinutes(writer, kind, given.heldOn ?? '2026-11-23');
  const { id, version, minutes } = started;
  const saved = await writer.meetings.save({ id, version, minutes: { ...minutes, ...filled, ...given } });
  return signer.client.meetings.sign({ id, version: saved.version, secret: signer.pin });
}
