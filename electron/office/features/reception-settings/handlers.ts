import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import { failure, invalid } from '../../failures.ts';
import { currentEstate } from '../settings/repository.ts';
import { visitRecordOf } from '../visits/record.ts';
import { readReceptionSettings, writeReceptionSettings } from './repository.ts';

/** What the current estate's reception works by. */
export const receptionSettingsHandlers = {
  get: office.receptionSettings.get.handler(async ({ context: { deps } }) =>
    readReceptionSettings(deps.db, (await currentEstate(deps.db)).id),
  ),

  update: office.receptionSettings.update.handler(async ({ input, context }) => {
    const { deps } = context;
    if (input.closesAt <= input.opensAt) {
      throw invalid([{ field: 'closesAt', message: '下班时间应晚于上班时间，请核对' }]);
    }
    const { id } = await currentEstate(deps.db);
    const at = deps.clock.now();
    const before = await readReceptionSettings(deps.db, id);
    await deps.db.transaction().execute(async (trx) => {
      await writeReceptionSettings(trx, id, input);
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        { action: 'receptionSettings.update', entity: 'estate', entityId: id, before, after: input },
      );
    });
    deps.events.publish('receptionSettings');
    return input;
  }),
};

/** S-7.2.6: what a customer who decides to buy is told. */
export const purchaseChecklistHandlers = {
  ofVisit: office.purchaseChecklist.ofVisit.handler(async ({ input, context }) => {
    const { deps } = context;
    const { customer, voided } = await visitRecordOf(deps.db, actorOf(context), input.visitId);
    if (voided) throw failure('REFUSED', '这条来访已作废');
    const { checklist } = await readReceptionSettings(deps.db, (await currentEstate(deps.db)).id);
    const { headOffice, payment, personItems, companyItems } = checklist;
    return {
      customerName: customer.name,
      buyer: input.buyer,
      headOffice,
      payment,
      items: input.buyer === 'person' ? personItems : companyItems,
    };
  }),
};
