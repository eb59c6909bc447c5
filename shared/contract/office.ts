import { z } from 'zod';
import { roles } from '../domain/roles.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

export const pinText = z.string().regex(/^\d{6,12}$/, 'PIN 为 6 至 12 位数字');
export const passwordText = z.string().min(8, '密码至少 8 位').max(128, '密码最多 128 位');

/** Who sits at this window. */
export const person = z.object({ id: recordId, name: z.string(), roles: z.array(z.enum(roles)) });
export type Person = z.infer<typeof person>;

/** signedOut: pick a name; locked: the same person's PIN, or another person. */
export const sessionState = z.object({
  state: z.enum(['signedOut', 'locked', 'signedIn']),
  person: person.nullable(),
  /** Minutes of idling after which the page locks itself. */
  idleMinutes: z.number(),
});
export type SessionState = z.infer<typeof sessionState>;

export const appContract = {
  /** What the page opens with: a first start, the sign-in, or work. */
  status: procedure.output(
    z.object({
      stage: z.enum(['firstStart', 'ready']),
      version: z.string(),
      runtime: z.string(),
      supportedRuntime: z.boolean(),
      company: z.string().nullable(),
      themeColor: z.string(),
    }),
  ),
};

export const setupContract = {
  /** First start: the office, its estates and its first administrator, in one go; refused once an office exists. */
  create: procedure
    .input(
      z.object({
        company: requiredText('公司名称', 60),
        estates: z
          .array(z.object({ name: requiredText('楼盘名称', 40), greeting: requiredText('电话问候语', 100) }))
          .min(1, '请至少填写一个楼盘')
          .max(20),
        administrator: z.object({
          name: requiredText('管理员姓名', 30),
          password: passwordText,
          pin: pinText,
        }),
      }),
    )
    .output(z.object({ token: z.string(), person })),
};

export const sessionContract = {
  /** The names to pick from. */
  people: procedure.output(
    z.array(z.object({ id: recordId, name: z.string(), post: z.string(), hasPin: z.boolean() })),
  ),
  /** Opens the session with a PIN or the password; throttled after 5 wrong tries. */
  signIn: procedure
    .input(z.object({ staffId: recordId, secret: z.string().min(1, '请输入 PIN').max(128) }))
    .output(z.object({ token: z.string(), session: sessionState, mustChangePin: z.boolean() })),
  /** After the office process came back: the session goes on with its token. */
  resume: procedure.input(z.object({ token: z.string().max(200) })).output(sessionState),
  current: procedure.output(sessionState),
  lock: procedure.output(sessionState),
  signOut: procedure.output(sessionState),
  /** The person is at work: starts the idle time anew. */
  touch: procedure.output(z.object({ ok: z.literal(true) })),
  changePin: procedure
    .input(z.object({ current: z.string().max(128), pin: pinText }))
    .output(z.object({ ok: z.literal(true) })),
};

/** A staff member; `version` guards edits. */
export const staffMember = z.object({
  id: recordId,
  name: z.string(),
  post: z.string(),
  phone: z.string(),
  roles: z.array(z.enum(roles)),
  /** S-6: without it not offered for the roster. */
  trainedOn: z.string().nullable(),
  /** 1 = Monday … 7 = Sunday. */
  restDay: z.number().nullable(),
  active: z.boolean(),
  hasPin: z.boolean(),
  version: z.number(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const staffInput = z.object({
  name: requiredText('姓名', 30),
  post: requiredText('岗位', 30),
  phone: textField('电话', 40),
  roles: z.array(z.enum(roles)).min(1, '请至少选择一个角色'),
  trainedOn: dateText.nullable(),
  restDay: z.int().min(1).max(7).nullable(),
  active: z.boolean(),
});
export type StaffInput = z.input<typeof staffInput>;

export const staffContract = {
  /** `spelling`: the name in pinyin and by its initials, by which somebody is found while typing. */
  list: procedure.output(z.array(staffMember.extend({ spelling: z.string() }))),
  /** Adds a person; answers the one-time PIN to hand over. */
  add: procedure.input(staffInput).output(z.object({ member: staffMember, oneTimePin: z.string() })),
  edit: procedure.input(staffInput.extend({ id: recordId, version: recordVersion })).output(staffMember),
  /** Gives a new one-time PIN, which must be changed at the next sign-in. */
  resetPin: procedure.input(z.object({ id: recordId })).output(z.object({ oneTimePin: z.string() })),
};

/** The office's settings that a person may change. */
export const officeSettings = z.object({
  company: requiredText('公司名称', 60),
  themeColor: z.string().regex(/^#[0-9a-fA-F]{6}$/, '颜色请按 #1677ff 的样子填写'),
  idleMinutes: z.int().min(1, '至少 1 分钟').max(30, '最多 30 分钟'),
  channels: z.array(requiredText('认知途径', 30)).min(1, '请至少保留一个认知途径').max(50),
  unitTypes: z.array(requiredText('户型', 30)).min(1, '请至少保留一个户型').max(50),
});
export type OfficeSettings = z.output<typeof officeSettings>;

export const estate = z.object({ id: recordId, name: z.string(), greeting: z.string() });
export type Estate = z.infer<typeof estate>;

export const settingsContract = {
  get: procedure.output(
    z.object({ settings: officeSettings, estates: z.array(estate), currentEstateId: recordId }),
  ),
  update: procedure
    .input(
      z.object({
        settings: officeSettings,
        estates: z
          .array(
            z.object({
              id: recordId.nullable(),
              name: requiredText('楼盘名称', 40),
              greeting: requiredText('电话问候语', 100),
            }),
          )
          .min(1, '请至少保留一个楼盘'),
      }),
    )
    .output(z.object({ settings: officeSettings, estates: z.array(estate), currentEstateId: recordId })),
};

export const auditContract = {
  /** The latest entries, newest first. */
  list: procedure.input(z.object({ before: z.int().nullable(), limit: z.int().min(1).max(200) })).output(
    z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        actorName: z.string(),
        action: z.string(),
        entity: z.string(),
        entityId: z.string(),
      }),
    ),
  ),
  /** Recomputes the chain; `brokenAt` names the first entry that does not fit. */
  verify: procedure.output(z.object({ entries: z.number(), brokenAt: z.number().nullable() })),
};
