import type { Role } from '../roles.ts';

export const meetingKinds = ['service', 'sales', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What the procedure says of a kind of meeting. */
export interface MeetingRule {
  readonly name: string;
  /** The title of its minutes. */
  readonly title: string;
  /** Who presides by the procedure; offered as chair. */
  readonly chair: Role | null;
  /** Whose signature the minutes need. */
  readonly signers: readonly Role[];
  /** To whom a copy goes within `copyWorkingDays`; null where nobody has to get one. */
  readonly copyTo: Role | null;
  /** How often it is due. */
  readonly every: 'week' | 'month' | null;
  /** Whether the complaint report is discussed (C1-7.4.3). */
  readonly discussesComplaints: boolean;
  /** The rule's id. */
  readonly rule: string | null;
}

/** S-7.4.1a, S-7.4.2, C1-7.4.3: the kinds of meetings, who signs their minutes and who gets a copy. */
export const meetingRules: Readonly<Record<MeetingKind, MeetingRule>> = {
  service: {
    name: '销售服务工作会议',
    title: '销售服务工作会议记录',
    chair: 'officer',
    signers: ['officer'],
    copyTo: 'departmentManager',
    every: 'week',
    discussesComplaints: false,
    rule: 'S-7.4.1a',
  },
  sales: {
    name: '销售工作会议',
    title: '销售工作会议记录',
    chair: 'departmentManager',
    signers: ['departmentManager'],
    copyTo: 'vicePresident',
    every: 'month',
    discussesComplaints: true,
    rule: 'S-7.4.2',
  },
  other: {
    name: '其他会议',
    title: '会议记录',
    chair: null,
    signers: ['officer', 'departmentManager'],
    copyTo: null,
    every: null,
    discussesComplaints: false,
    rule: null,
  },
};

/** Whether someone with these roles may sign the minutes of this kind. */
export function maySignMinutes(kind: MeetingKind, held: readonly Role[]): boolean {
  return meetingRules[kind].signers.some((role) => held.includes(role));
}
