import { z } from 'zod';
import type { DayKind } from '../domain/calendar/working-calendar.ts';
import type { CollidingRule } from '../domain/roster/collision.ts';
import type { EditionNames } from '../domain/roster/edition-names.ts';
import type { Assignment, RosterWeek } from '../domain/roster/office.ts';
import type { PlanAnswer } from '../domain/roster/plan-answer.ts';
import type { RosterReminder } from '../domain/roster/reminder.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

const monday = dateText.refine(
  (date) => new Date(`${date}T00:00:00.000Z`).getUTCDay() === 1,
  '排班周应从周一开始',
);
const key = z.string().regex(/^[\w-]{1,40}$/);

const staffing = z
  .object({ min: z.int().min(0).max(50, '人数最多 50'), max: z.int().min(0).max(50, '人数最多 50') })
  .refine(({ min, max }) => min <= max, '最多人数小于最少人数，请核对');

const differ = (list: readonly { readonly name: string }[]): boolean =>
  new Set(list.map(({ name }) => name)).size === list.length;

/** Posts 岗位 and shifts 班次 of the office; one shift without a name where the day is not divided. */
export const rosterSettings = z.object({
  posts: z
    .array(
      z.object({
        id: key,
        name: requiredText('岗位名称', 12),
        staffing: z.object({ workday: staffing, weekend: staffing, holiday: staffing }),
        qualification: requiredText('资格', 20).nullable(),
      }),
    )
    .min(1, '请至少保留一个岗位')
    .max(12, '岗位最多 12 个')
    .refine(differ, '岗位名称不能重复'),
  shifts: z
    .array(z.object({ id: key, name: textField('班次名称', 8) }))
    .min(1)
    .max(3, '班次最多 3 个')
    .refine(
      (shifts) => shifts.length === 1 || shifts.every(({ name }) => name !== ''),
      '请填写每个班次的名称',
    )
    .refine(differ, '班次名称不能重复'),
});
export type RosterSettings = z.output<typeof rosterSettings>;

const assignment = z.object({
  date: dateText,
  postId: key,
  shiftId: key,
  personId: recordId,
  fixed: z.boolean(),
});

/** What a person writes on the sheet besides names. */
const notes = z.object({
  /** 备注 by date. */
  remarks: z.record(dateText, textField('备注', 100)),
  /** The 说明 box. */
  explanation: textField('说明', 1000),
});

/** A published edition of a week. */
const edition = z.object({
  number: z.number(),
  publishedAt: z.string(),
  publishedByName: z.string(),
  reason: z.string(),
  plan: z.custom<readonly Assignment[]>(),
  names: z.custom<EditionNames>(),
});

/** A week's roster with what its rules need; clashes and shares follow from it by shared/domain/roster. */
export const rosterSheet = z.object({
  id: recordId.nullable(),
  version: z.number(),
  /** draft: never published; published: as printed; revised: changed since it was published. */
  state: z.enum(['draft', 'published', 'revised']),
  week: z.custom<RosterWeek>(),
  plan: z.custom<readonly Assignment[]>(),
  remarks: z.record(z.string(), z.string()),
  explanation: z.string(),
  preparedByName: z.string().nullable(),
  preparedOn: z.string().nullable(),
  editions: z.array(edition),
  /** Spellings of each person's name by his id, whole and as initials (zhouqinghe, zqh), to find him by. */
  readings: z.record(z.string(), z.array(z.string())),
  /** Labels of days, 国庆节放假 or 上班, by date. */
  dayLabels: z.record(z.string(), z.string()),
  /** False where the year's holidays are not known: every weekday then counts as a working day. */
  yearKnown: z.boolean(),
});
export type RosterSheet = z.infer<typeof rosterSheet>;

/** The duty roster 销售现场接待岗位排班表 (GFP19-1-F2.2). */
export const rosterContract = {
  settings: procedure.output(rosterSettings),
  updateSettings: procedure.input(rosterSettings).output(rosterSettings),
  /** Which qualifications 资格 each active person holds. */
  qualifications: procedure.output(z.array(z.object({ staffId: recordId, held: z.array(z.string()) }))),
  /** What a person holds from now on; what is left out is taken back. */
  setQualifications: procedure
    .input(z.object({ staffId: recordId, held: z.array(requiredText('资格', 20)).max(20, '资格最多 20 项') }))
    .output(z.object({ ok: z.literal(true) })),
  /** The sheet of the week from this Monday, empty where nothing was made yet. */
  week: procedure.input(z.object({ monday })).output(rosterSheet),
  /** Saves the sheet as it stands (a draft may have clashes). */
  save: procedure
    .input(notes.extend({ monday, version: z.int().min(0), plan: z.array(assignment).max(2000) }))
    .output(z.object({ id: recordId, version: z.number() })),
  /** S-7.4.1c: publishes the saved sheet; a later edition needs a reason; clashes need `despiteClashes`. */
  publish: procedure
    .input(
      z.object({
        id: recordId,
        version: recordVersion,
        reason: textField('修订原因', 200),
        despiteClashes: z.boolean(),
      }),
    )
    .output(rosterSheet),
  /** Fills the open cells as a job; the result is a plan, or the rules that cannot all hold. */
  plan: procedure
    .input(z.object({ monday, plan: z.array(assignment).max(2000) }))
    .output(z.object({ jobId: recordId })),
  /** Marks or clears leave or a wished rest day. */
  setDay: procedure
    .input(
      z.object({
        staffId: recordId,
        date: dateText,
        kind: z.enum(['leave', 'wish', 'none']),
        note: textField('说明', 100),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  /** After publishing: another takes over a duty; who agreed is recorded. */
  replace: procedure
    .input(
      z.object({
        id: recordId,
        version: recordVersion,
        duty: assignment,
        by: recordId,
        agreedBy: requiredText('同意人', 30),
      }),
    )
    .output(rosterSheet),
  /** S-7.4.1c: what is due or missing now. */
  reminders: procedure.output(z.array(z.custom<RosterReminder>())),
  /** Published duties of a month, for the overview and a person's statement. */
  duties: procedure.input(z.object({ from: dateText, to: dateText, staffId: recordId.nullable() })).output(
    z.array(
      z.object({
        date: z.string(),
        kind: z.custom<DayKind>(),
        postName: z.string(),
        shiftName: z.string(),
        staffId: recordId,
        staffName: z.string(),
      }),
    ),
  ),
  /** Writes a person's coming duties as .ics where he chooses; null where he cancelled. */
  calendarFile: procedure
    .input(z.object({ staffId: recordId }))
    .output(z.object({ fileName: z.string().nullable() })),
};

/** What the planning job answers. */
export type PlanningResult =
  | Pick<Extract<PlanAnswer, { plan: unknown }>, 'plan' | 'unproven'>
  | { readonly collision: readonly CollidingRule[] };

/** The working calendar: the state's holidays and the office's own. */
export const calendarContract = {
  year: procedure.input(z.object({ year: z.int().min(2020).max(2100) })).output(
    z.object({
      known: z.boolean(),
      days: z.array(z.object({ date: z.string(), work: z.boolean(), name: z.string(), own: z.boolean() })),
      /** Days of the state that the office has taken back. */
      takenBack: z.array(z.object({ date: z.string(), work: z.boolean(), name: z.string() })),
      /** The program brings no table of the state for this year. */
      fromOffice: z.boolean(),
    }),
  ),
  /** Sets the office's own day (放假 or 上班), takes one back (null), and says whether the year is complete. */
  setDay: procedure
    .input(
      z.object({
        date: dateText,
        exception: z.object({ work: z.boolean(), name: requiredText('假日名称', 20) }).nullable(),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  completeYear: procedure
    .input(z.object({ year: z.int().min(2020).max(2100), complete: z.boolean() }))
    .output(z.object({ ok: z.literal(true) })),
};
