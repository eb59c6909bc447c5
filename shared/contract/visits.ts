import { z } from 'zod';
import { filledByChoices, genders, intentionLevels, visitKinds } from '../domain/visit-choices.ts';
import {
  cursor,
  dateText,
  pageSize,
  procedure,
  recordedTime,
  recordId,
  recordVersion,
  timeText,
} from './base.ts';
import { choices, requiredText, textField } from './text-field.ts';
import { wants } from './wants.ts';

/** The customer's part of the visit form; phones are typed texts, normalised by the office. */
export const visitCustomerInput = z.object({
  name: requiredText('客户姓名', 50),
  gender: z.enum(genders).nullable(),
  ageBand: textField('年龄段', 20).nullable(),
  phones: z.array(textField('联系电话', 40)).max(5, '电话最多 5 个'),
  livesIn: textField('居住区域', 100),
  worksIn: textField('工作区域', 100),
  occupation: textField('职业', 50),
});

/** What one visit adds. Areas in ㎡, budgets in 分; a range's missing end is null. */
export const visitDetailsInput = z.object({
  visitedOn: dateText,
  arrivedAt: recordedTime,
  servedAt: timeText.nullable(),
  leftAt: timeText.nullable(),
  partySize: z.int().min(1, '来访人数至少 1 人').max(99, '来访人数最多 99 人'),
  visitKind: z.enum(visitKinds),
  filledBy: z.enum(filledByChoices),
  salespersonId: recordId.nullable(),
  channels: choices(20),
  purposes: choices(10),
  ...wants,
  floor: textField('楼层', 50),
  decoration: textField('装修', 50),
  competitors: textField('看过的竞争楼盘', 200),
  materials: choices(20),
  stations: choices(20),
  concerns: textField('关注点', 1000),
  opinions: textField('客户意见', 2000),
  intention: z.enum(intentionLevels).nullable(),
  promisedContactOn: dateText.nullable(),
  remarks: textField('备注', 2000),
});

/** A whole visit as typed. `customerId` is set where the customer was recognised or chosen. */
export const visitInput = z.object({
  customerId: recordId.nullable(),
  customer: visitCustomerInput,
  visit: visitDetailsInput,
  /** 补登: why a visit is entered on a later day than it took place; needed then. */
  lateReason: textField('补登原因', 200).default(''),
});

/** A new visit; it closes the given appointment, or else one the customer has for that day (E-2.1.2). */
export const newVisitInput = visitInput.extend({
  appointmentId: recordId.nullable().default(null),
  /** 自助登记: the kiosk's entry of which this visit is made. */
  selfRegistrationId: recordId.nullable().default(null),
});
export type VisitInput = z.input<typeof visitInput>;
export type VisitDetails = z.output<typeof visitDetailsInput>;

/** A phone as one may see it: `masked` says that `number` is 138****8000. `token` names it when it comes back unchanged. */
export const shownPhone = z.object({ number: z.string(), masked: z.boolean() });

/** A row of the register. */
export const visitRow = z.object({
  id: recordId,
  number: z.string(),
  visitedOn: z.string(),
  arrivedAt: z.string(),
  servedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  visitKind: z.enum(visitKinds),
  partySize: z.number(),
  customerId: recordId,
  customerName: z.string(),
  gender: z.string().nullable(),
  phones: z.array(shownPhone),
  salespersonName: z.string().nullable(),
  channels: z.array(z.string()),
  unitTypes: z.array(z.string()),
  intention: z.enum(intentionLevels).nullable(),
  voided: z.boolean(),
});
export type VisitRow = z.infer<typeof visitRow>;

/** A visit with everything on its form. */
export const visitRecord = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  customerId: recordId,
  customer: z.object({
    name: z.string(),
    gender: z.enum(genders).nullable(),
    ageBand: z.string().nullable(),
    phones: z.array(shownPhone),
    livesIn: z.string(),
    worksIn: z.string(),
    occupation: z.string(),
    ownerName: z.string().nullable(),
  }),
  visit: z.custom<VisitDetails>(),
  salespersonName: z.string().nullable(),
  receivedByName: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  voided: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
  imported: z.boolean(),
  /** 补登: the reason, where the visit was entered on a later day. */
  lateReason: z.string().nullable(),
  /** 自助登记: when the visitor entered himself at the kiosk (UTC ISO), and the edition of the notice he agreed to. */
  selfRegistered: z.object({ at: z.string(), consentVersion: z.number() }).nullable(),
});
export type VisitRecord = z.infer<typeof visitRecord>;

/** What narrows the register; an empty field does not narrow. Dates are inclusive. */
export const visitFilter = z.object({
  from: dateText.nullable(),
  to: dateText.nullable(),
  salespersonId: recordId.nullable(),
  channel: z.string().max(30).nullable(),
  intention: z.enum(intentionLevels).nullable(),
  visitKind: z.enum(visitKinds).nullable(),
  text: z.string().max(100),
  voided: z.boolean(),
});
export type VisitFilter = z.infer<typeof visitFilter>;

export const visitSorts = ['visitedOn', 'number', 'intention', 'salesperson'] as const;
export const visitOrder = z.object({ by: z.enum(visitSorts), descending: z.boolean() });
export type VisitOrder = z.infer<typeof visitOrder>;

/** The register of visits 客户来访登记表. */
export const visitsContract = {
  /** A page of rows; `next` is null on the last one. Texts match name, pinyin, initials, number or any part of a phone. */
  list: procedure
    .input(z.object({ filter: visitFilter, order: visitOrder, after: cursor.nullable(), limit: pageSize }))
    .output(z.object({ rows: z.array(visitRow), next: cursor.nullable(), capped: z.boolean() })),
  /** How many rows the filter lets through, by kind. */
  count: procedure
    .input(z.object({ filter: visitFilter }))
    .output(z.object({ total: z.number(), first: z.number(), return: z.number() })),
  /** One visit whole. */
  get: procedure.input(z.object({ id: recordId })).output(visitRecord),
  /** Registers a visit (S-7.2.7) with its customer, new or known, and says its number. Durable when it answers. */
  register: procedure
    .input(newVisitInput)
    .output(z.object({ id: recordId, number: z.string(), customerId: recordId, row: visitRow })),
  /** Corrects a visit and its customer; before and after are kept in the audit trail. */
  correct: procedure
    .input(visitInput.extend({ id: recordId, version: recordVersion }))
    .output(z.object({ version: z.number(), row: visitRow })),
  /** Voids a visit with a reason; it stays in the register, struck out. */
  void: procedure
    .input(z.object({ id: recordId, version: recordVersion, reason: requiredText('作废原因', 200) }))
    .output(z.object({ version: z.number() })),
  /** Takes a voiding back. */
  restore: procedure
    .input(z.object({ id: recordId, version: recordVersion }))
    .output(z.object({ version: z.number() })),
  /** S-7.2.7: visits and registration rates of today, this week and this month. */
  today: procedure.output(
    z.object({
      date: z.string(),
      visits: z.number(),
      rates: z.array(
        z.object({
          period: z.enum(['today', 'week', 'month']),
          registered: z.number(),
          unregistered: z.number(),
          /** 0 to 1; null where nobody came. */
          rate: z.number().nullable(),
          belowFloor: z.boolean(),
        }),
      ),
    }),
  ),
};

/** 未登记来访: arrivals with no form filled, a tally for S-7.2.7. */
export const unregisteredArrivalsContract = {
  /** Counts one unregistered arrival now; answers its id for undo. */
  add: procedure
    .input(z.object({ visitKind: z.enum(visitKinds) }))
    .output(z.object({ id: recordId, today: z.number() })),
  /** Takes an arrival back: the given one, or today's latest. */
  undo: procedure.input(z.object({ id: recordId.nullable() })).output(z.object({ today: z.number() })),
};
