import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox } from 'antd';
import type { KioskModeState } from '../../../shared/contract/kiosk-mode.ts';
import { kioskLimit } from '../../../shared/domain/kiosk.ts';
import { kioskDeskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { localMinute } from '../reception/visit-record/record-lines.ts';

/** What visitors agree to, how many may enter themselves, and whether this PC opens as a kiosk. */
export function KioskSettingsPanel() {
  const { queries } = useOffice();
  const { data } = useQuery(queries.kioskMode.get.queryOptions());
  return data ? <KioskSettingsForm key={data.consent.version} saved={data} /> : null;
}

function KioskSettingsForm({ saved }: { saved: KioskModeState }) {
  const { client, queries, cache } = useOffice();
  const { message } = App.useApp();
  const store = useForm(() => ({
    consentText: saved.consent.text,
    entriesPerTenMinutes: String(saved.entriesPerTenMinutes),
  }));
  const keep = (answer: KioskModeState): void => {
    void message.success(texts.saved);
    cache.setQueryData(queries.kioskMode.get.queryKey(), answer);
  };
  const save = useMutation({
    mutationFn: () => {
      const { consentText, entriesPerTenMinutes } = store.values();
      return client.kioskMode.update({ consentText, entriesPerTenMinutes: Number(entriesPerTenMinutes) });
    },
    onSuccess: keep,
    onError: (error) => store.setProblems(problemsByField(presentError(error).problems)),
  });
  const setStart = useMutation({
    mutationFn: (startsInKiosk: boolean) => client.kioskMode.setStart({ startsInKiosk }),
    onSuccess: keep,
  });
  const submit = (): void => {
    const limit = Number(store.values().entriesPerTenMinutes);
    const fits = Number.isInteger(limit) && limit >= 1 && limit <= kioskLimit.mostEntries;
    if (!fits) store.setProblems({ entriesPerTenMinutes: texts.limitWrong });
    else if (!save.isPending) save.mutate();
  };
  const { version, since } = saved.consent;
  const edition = since === null ? texts.consentOwn : texts.consentSince(localMinute(since));
  const error = save.error ?? setStart.error;
  return (
    <section className="lt-panel lt-page-body lt-settings" aria-label={texts.settings}>
      <h2>{texts.settings}</h2>
      <div className="lt-form-grid">
        <TextField
          store={store}
          name="consentText"
          label={texts.consentText}
          hint={texts.consentHint(version, edition)}
          rows={9}
          required
          className="lt-span-12"
        />
        <TextField
          store={store}
          name="entriesPerTenMinutes"
          label={texts.limit}
          hint={texts.limitHint}
          inputMode="numeric"
          required
          className="lt-span-6"
        />
      </div>
      <div>
        <Checkbox
          checked={saved.startsInKiosk}
          disabled={setStart.isPending}
          onChange={(event) => setStart.mutate(event.target.checked)}
        >
          {texts.startsInKiosk}
        </Checkbox>
        <p className="lt-muted">{texts.startsHint}</p>
      </div>
      {error ? <Alert type="error" showIcon title={presentError(error).message} /> : null}
      <footer className="lt-settings-foot">
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {texts.save}
        </Button>
      </footer>
    </section>
  );
}
