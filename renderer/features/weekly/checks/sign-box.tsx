import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import type { DayCheck } from '../../../../shared/contract/daily-checks.ts';
import { checkScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { useMay } from '../../../app/session/use-session.ts';
import type { DraftForm } from '../../../components/draft/read-draft.ts';
import { useDraft } from '../../../components/draft/use-draft.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { useSay } from '../../../components/use-say.ts';
import { momentText } from '../moment-text.ts';

interface SignValues {
  readonly service: string;
}

/** How the service was that day, and the signature. What is typed survives until the day is signed. */
export function SignBox({ check }: { check: DayCheck }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const maySign = useMay('dailyChecks.sign');
  const { day, version, signed } = check;
  const store = useForm<SignValues>(() => ({ service: check.service }));
  const draft = useMemo(() => draftOf(day, check.service), [day, check.service]);
  const { keeper } = useDraft(store, draft);
  const added = check.entries.filter((entry) => entry.addedSince && entry.state === 'open').length;
  const sign = useMutation({
    mutationFn: () => client.dailyChecks.sign({ day, version, service: store.values().service }),
    onSuccess: async () => {
      say.done(texts.signedDone);
      await keeper.discard().catch(() => undefined);
    },
    onSettled: () => refresh(cache, 'weekly'),
  });
  return (
    <section className="lt-panel lt-sign-box" aria-label={texts.sign}>
      {signed ? (
        <Alert
          showIcon
          type={added > 0 ? 'warning' : 'success'}
          title={added > 0 ? texts.signedAdded(added) : texts.signed(signed.byName, momentText(signed.at))}
        />
      ) : null}
      {maySign ? (
        <>
          <TextField store={store} name="service" label={texts.service} hint={texts.serviceHint} rows={2} />
          {sign.isError ? <Alert showIcon type="error" title={presentError(sign.error).message} /> : null}
          <Button
            type={signed && added === 0 ? 'default' : 'primary'}
            loading={sign.isPending}
            onClick={() => sign.mutate()}
          >
            {signed ? texts.signAgain : texts.sign}
          </Button>
        </>
      ) : (
        <p>{check.service}</p>
      )}
    </section>
  );
}

function draftOf(day: string, service: string): DraftForm<SignValues> {
  return {
    kind: `dailyCheck:${day}`,
    blank: { service },
    ids: [],
    isBlank: (values) => values.service === service,
  };
}
