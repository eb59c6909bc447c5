import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef } from 'react';
import type { CustomerRecord } from '../../../shared/contract/customers.ts';
import { visitCustomerInput } from '../../../shared/contract/visits.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { onFormKeyDown } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { AgeBandField, GenderField, LifeFields } from '../reception/person-fields.tsx';
import { useSay } from '../../components/use-say.ts';

/** Corrects a customer's own data; phones in one line, a masked one stays what it is. */
export default function EditDialog({ customer, onClose }: { customer: CustomerRecord; onClose: () => void }) {
  useReturnFocus();
  const form = useRef<HTMLDivElement>(null);
  const { client, cache } = useOffice();
  const say = useSay();
  const store = useForm(() => ({
    name: customer.name,
    gender: customer.gender ?? '',
    ageBand: customer.ageBand ?? '',
    phones: customer.phones.map((phone) => phone.number).join('、'),
    livesIn: customer.livesIn,
    worksIn: customer.worksIn,
    occupation: customer.occupation,
  }));
  const typed = () => {
    const { gender, ageBand, phones, ...rest } = store.values();
    return {
      ...rest,
      gender: (gender || null) as CustomerRecord['gender'],
      ageBand: ageBand || null,
      phones: phones.split(/[、,，;；\s]+/).filter((phone) => phone !== ''),
    };
  };
  const save = useMutation({
    mutationFn: () =>
      client.customers.edit({ id: customer.id, version: customer.version, customer: typed() }),
    onSuccess: () => {
      say.done(texts.saved);
      onClose();
    },
    onError: (error) => {
      const { problems, code } = presentError(error);
      store.setProblems(problemsByField(problems));
      if (code === 'CHANGED') store.setProblems({ name: texts.changed });
      else if (problems.length === 0) say.failure(error);
    },
    onSettled: () => refresh(cache, 'customers'),
  });
  const submit = (): void => {
    const checked = visitCustomerInput.safeParse(typed());
    store.setProblems(checked.success ? {} : problemsByField(checked.error.issues));
    if (checked.success && !save.isPending) save.mutate();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && event.ctrlKey) submit();
    else onFormKeyDown(event);
  };
  return (
    <Modal
      open
      width={720}
      title={texts.edit}
      okText={appTexts.save}
      cancelText={appTexts.cancel}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="lt-form-grid" ref={form} data-form onKeyDown={onKeyDown} role="group">
        <TextField store={store} name="name" label={texts.name} required autoFocus className="lt-span-6" />
        <GenderField store={store} className="lt-span-6" />
        <TextField
          store={store}
          name="phones"
          label={texts.phones}
          hint={texts.phonesHint}
          inputMode="tel"
          className="lt-span-12"
        />
        <AgeBandField store={store} />
        <LifeFields store={store} />
      </div>
    </Modal>
  );
}
