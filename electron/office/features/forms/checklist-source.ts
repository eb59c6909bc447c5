import type { z } from 'zod';
import type { purchaseChecklistRequest } from '../../../../shared/contract/forms.ts';
import { businessDate, chineseDate } from '../../../../shared/domain/business-date.ts';
import { buyerKindNames } from '../../../../shared/domain/purchase-checklist.ts';
import { purchaseChecklist, purchaseChecklistValues } from '../../../../shared/forms/purchase-checklist.ts';
import { readReceptionSettings } from '../reception-settings/repository.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { visitRecordOf } from '../visits/record.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';
import { subjectsOfVisit } from './subjects.ts';

/** S-7.2.6: the checklist for a buyer, of a visit where one is given. */
export async function checklistSource(
  context: SourceContext,
  { visitId, buyer }: z.output<typeof purchaseChecklistRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const form = context.edition(purchaseChecklist);
  const estate = await currentEstate(deps.db);
  const { checklist } = await readReceptionSettings(deps.db, estate.id);
  const visit = visitId === null ? null : await visitRecordOf(deps.db, reader, visitId);
  const values = purchaseChecklistValues({
    companyName: (await readSettings(deps)).company,
    estateName: estate.name,
    customerName: visit?.customer.name ?? '',
    buyer: buyerKindNames[buyer],
    headOffice: checklist.headOffice,
    payment: checklist.payment,
    items: buyer === 'person' ? checklist.personItems : checklist.companyItems,
    salesperson: visit?.salespersonName ?? '',
    date: visit ? chineseDate(businessDate(deps.clock.now())) : '',
  });
  return {
    title: visit ? `${form.title}-${visit.customer.name}` : form.title,
    sheets: 1,
    about: visit ? subjectsOfVisit(visit) : [],
    async *forms() {
      yield context.lay(form, values);
    },
  };
}
