import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import type { Estate, OfficeSettings } from '../../../../shared/contract/office.ts';
import { settingsTexts as texts } from '../../../../shared/texts/office.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { checkSettings } from './check-settings.ts';
import { ColorField } from './color-field.tsx';
import { EstatesField } from './estates-field.tsx';
import { type SettingsValues, toInput, toValues } from './settings-values.ts';
import './settings.css';

interface Saved {
  readonly settings: OfficeSettings;
  readonly estates: readonly Estate[];
}

/** Company, choices of the register, estates; saved together. */
export function SettingsForm({ saved }: { saved: Saved }) {
  const office = useOffice();
  const { message } = App.useApp();
  const start = (): SettingsValues => toValues(saved.settings, saved.estates);
  const store = useForm(start);
  const save = useMutation({
    mutationFn: () => office.client.settings.update(toInput(store.values())),
    onSuccess: async (answer) => {
      void message.success(texts.saved);
      await office.cache.invalidateQueries({ queryKey: office.queries.app.status.queryKey() });
      office.cache.setQueryData(office.queries.settings.get.queryKey(), answer);
    },
    onError: (error) => store.setProblems(problemsByField(presentError(error).problems)),
  });
  const submit = (): void => {
    const problems = checkSettings(store.values());
    store.setProblems(problems);
    if (Object.keys(problems).length === 0 && !save.isPending) save.mutate();
  };
  return (
    <div className="lt-panel lt-page-body lt-settings">
      <h2>{texts.groups.office}</h2>
      <div className="lt-form-grid">
        <TextField store={store} name="company" label={texts.company} required className="lt-span-6" />
        <TextField
          store={store}
          name="idleMinutes"
          label={texts.idle}
          required
          inputMode="numeric"
          className="lt-span-3"
        />
      </div>
      <ColorField store={store} />
      <h2>{texts.groups.lists}</h2>
      <div className="lt-form-grid">
        <TextField
          store={store}
          name="channels"
          label={texts.channels}
          hint={texts.listHint}
          rows={8}
          required
          className="lt-span-6"
        />
        <TextField
          store={store}
          name="unitTypes"
          label={texts.unitTypes}
          hint={texts.listHint}
          rows={8}
          required
          className="lt-span-6"
        />
      </div>
      <h2>{texts.groups.estates}</h2>
      <EstatesField store={store} />
      {save.isError ? <Alert type="error" showIcon title={presentError(save.error).message} /> : null}
      <footer className="lt-settings-foot">
        <Button onClick={() => store.reset(start())}>{texts.discard}</Button>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {texts.save}
        </Button>
      </footer>
    </div>
  );
}
