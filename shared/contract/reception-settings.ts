import { z } from 'zod';
import { buyerKinds } from '../domain/purchase-checklist.ts';
import { procedure, recordId, timeText } from './base.ts';
import { requiredText, textField } from './text-field.ts';

const items = z.array(requiredText('携带资料', 100)).max(20);

/** What the current estate's reception works by. */
export const receptionSettings = z.object({
  /** E-3.1.1: between these the 15 minutes run. */
  opensAt: timeText,
  closesAt: timeText,
  /** S-7.2.6: what a buyer is told. */
  checklist: z.object({
    headOffice: textField('公司地址', 200),
    payment: textField('付款方式', 500),
    personItems: items,
    companyItems: items,
  }),
});
export type ReceptionSettings = z.output<typeof receptionSettings>;

export const receptionSettingsContract = {
  get: procedure.output(receptionSettings),
  update: procedure.input(receptionSettings).output(receptionSettings),
};

export const purchaseChecklistContract = {
  /** S-7.2.6: what the customer of a visit is told on deciding to buy. */
  ofVisit: procedure.input(z.object({ visitId: recordId, buyer: z.enum(buyerKinds) })).output(
    z.object({
      customerName: z.string(),
      buyer: z.enum(buyerKinds),
      headOffice: z.string(),
      payment: z.string(),
      items: z.array(z.string()),
    }),
  ),
};
