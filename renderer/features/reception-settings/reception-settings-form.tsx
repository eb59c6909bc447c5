import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import type { ReceptionSettings } from '../../../shared/contract/reception-settings.ts';
import { receptionSettingsTexts as texts } from '../../../shared/texts/reception-settings.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { readTime } from '../reception/visit-form/visit-input.ts';

/** Opening hours (E-3.1.1) and what a buyer is told (S-7.2.6); saved together. */
export function ReceptionSettingsPanel() {
  const { queries } = useOffice();
  const { data, dataUpdatedAt } = useQuery(queries.receptionSettings.get.queryOptions());
  return data ? <ReceptionSettingsForm key={dataUpdatedAt} saved={data} /> : null;
}

function ReceptionSettingsForm({ saved }: { saved: ReceptionSettings }) {
  const { client, queries, cache } = useOffice();
  const { message } = App.useApp();
  const store = useForm(() => toValues(saved));
  const save = useMutation({
    mutationFn: () => client.receptionSettings.update(toSettings(store.values())),
    onSuccess: (answer) => {
      void message.success(texts.saved);
      cache.setQueryData(queries.receptionSettings.get.queryKey(), answer);
    },
    onError: (error) => store.setProblems(problemsByField(presentError(error).problems)),
  });
  const submit = (): void => {
    if (!save.isPending) save.mutate();
  };
  return (
    <section className="lt-panel lt-page-body lt-settings" aria-label={texts.title}>
      <h2>{texts.hours}</h2>
      <div className="lt-form-grid">
        <TextField store={store} name="opensAt" label={texts.opensAt} required className="lt-span-3" />
        <TextField
          store={store}
          name="closesAt"
          label={texts.closesAt}
          hint={texts.hoursHint}
          required
          className="lt-span-6"
        />
      </div>
      <h2>{texts.checklist}</h2>
      <div className="lt-form-grid">
        <TextField store={store} name="headOffice" label={texts.headOffice} className="lt-span-6" />
        <TextField store={store} name="payment" label={texts.payment} className="lt-span-6" />
        <TextField
          store={store}
          name="personItems"
          label={texts.personItems}
          hint={texts.listHint}
          rows={6}
          className="lt-span-6"
        />
        <TextField
          store={store}
          name="companyItems"
          label={texts.companyItems}
          hint={texts.listHint}
          rows={6}
          className="lt-span-6"
        />
      </div>
      {save.isError ? <Alert type="error" showIcon title={presentError(save.error).message} /> : null}
      <footer className="lt-settings-foot">
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {texts.save}
        </Button>
      </footer>
    </section>
  );
}

function toValues({ opensAt, closesAt, checklist }: ReceptionSettings) {
  const { headOffice, payment, personItems, companyItems } = checklist;
  return {
    opensAt,
    closesAt,
    headOffice,
    payment,
    personItems: personItems.join('\n'),
    companyItems: companyItems.join('\n'),
  };
}

function toSettings(values: ReturnType<typeof toValues>): ReceptionSettings {
  const { headOffice, payment, personItems, companyItems } = values;
  return {
    opensAt: readTime(values.opensAt) ?? '',
    closesAt: readTime(values.closesAt) ?? '',
    checklist: { headOffice, payment, personItems: lines(personItems), companyItems: lines(companyItems) },
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
