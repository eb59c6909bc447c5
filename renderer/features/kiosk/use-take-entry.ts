import { App } from 'antd';
import type { PartialRegistration } from '../../../shared/contract/kiosk.ts';
import type { SelfRegistration } from '../../../shared/contract/self-registrations.ts';
import { kioskDeskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { useOffice } from '../../api/office.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { timeNow, today } from '../../components/use-today.ts';
import type { Recogniser } from '../reception/visit-form/use-recognition.ts';
import { valuesOfCustomer } from '../reception/visit-form/values-of-record.ts';
import { isBlank, type VisitValues } from '../reception/visit-form/visit-values.ts';
import { valuesOfEntry, valuesOfTyped } from './entry-values.ts';
import { useHandOver } from './use-hand-over.ts';

export type TakeEntry = ReturnType<typeof useTakeEntry>;

/** Puts a visitor's own entry into the desk's form, with what is known of him (S-7.2.11); saving makes the visit of it. */
export function useTakeEntry(store: FormStore<VisitValues>, recogniser: Recogniser) {
  const { queries, cache } = useOffice();
  const { modal } = App.useApp();
  const handOver = useHandOver(
    () => isBlank(store.values()),
    (entry: PartialRegistration) => {
      store.reset(valuesOfTyped(entry, today(), timeNow()));
      void recogniser.accept();
    },
  );
  /** What is typed and not saved is not replaced without a question. */
  const ask = (fill: () => void): void => {
    if (isBlank(store.values())) return fill();
    void modal.confirm({
      title: texts.overwriteTitle,
      content: texts.overwriteText,
      okText: texts.overwriteOk,
      cancelText: texts.overwriteKeep,
      onOk: fill,
    });
  };
  const fill = async (entry: SelfRegistration): Promise<void> => {
    store.reset(valuesOfEntry(entry));
    if (entry.customerId && entry.phone?.masked) {
      // The number cannot be looked up by who may not read it.
      const customer = await cache.fetchQuery(
        queries.customers.get.queryOptions({ input: { id: entry.customerId } }),
      );
      if (store.values().selfRegistrationId !== entry.id) return;
      const { name: _known, ...known } = valuesOfCustomer(customer, '');
      store.merge({ ...known, otherPhones: '', name: customer.name });
    } else await recogniser.accept();
  };
  return {
    handOver,
    ask,
    take: (entry: SelfRegistration) => ask(() => void fill(entry).catch(() => undefined)),
  };
}
