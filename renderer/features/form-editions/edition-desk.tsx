import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { AdjustableForm, FormEdition } from '../../../shared/contract/form-editions.ts';
import { type FormChanges, noChanges } from '../../../shared/forms/editions/changes.ts';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useSettled } from '../../components/use-settled.ts';
import { PagePreview } from '../forms/page-preview.tsx';
import { ZoomBar } from '../forms/zoom-bar.tsx';
import { EditionFields } from './edition-fields.tsx';
import { EditionHistory } from './edition-history.tsx';
import { EditionSave } from './edition-save.tsx';
import { toInput } from './to-input.ts';

interface EditionDeskProps {
  readonly form: AdjustableForm;
  readonly editions: readonly FormEdition[];
}

/** What is changed at the left, the paper as it would be at the right. */
export function EditionDesk({ form, editions }: EditionDeskProps) {
  const { queries, client, cache } = useOffice();
  const { message } = App.useApp();
  const current = editions.find(({ state }) => state === 'inForce')?.changes ?? noChanges;
  const [changes, setChanges] = useState<FormChanges>(current);
  const [zoom, setZoom] = useState(form.landscape ? 0.6 : 0.8);
  const tried = useSettled(changes, 250);
  const preview = useQuery(
    queries.formEditions.preview.queryOptions({
      input: { formId: form.id, changes: toInput(tried) },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const save = useMutation({
    mutationFn: (given: { validFrom: string; note: string }) =>
      client.formEditions.add({ formId: form.id, changes: toInput(changes), ...given }),
    onSuccess: ({ number }, { validFrom }) => {
      refresh(cache, 'forms');
      void message.success(texts.saved(number, validFrom));
    },
  });
  const problems = save.error ? presentError(save.error).problems : (preview.data?.problems ?? []);
  const change = (next: FormChanges): void => {
    save.reset();
    setChanges(next);
  };
  return (
    <div className="lt-editions">
      <div className="lt-editions-side">
        <EditionFields form={form} changes={changes} problems={problems} onChange={change} />
        <EditionSave
          error={save.error}
          problems={problems}
          busy={save.isPending}
          onSave={(validFrom, note) => save.mutate({ validFrom, note })}
          onReset={() => change(noChanges)}
        />
        <EditionHistory
          editions={editions}
          onTakeUp={(edition) => {
            change(edition.changes);
            void message.info(texts.takeUpNote);
          }}
        />
      </div>
      <div className="lt-editions-paper">
        <div className="lt-editions-bar">
          <h2>{texts.preview}</h2>
          <ZoomBar zoom={zoom} onZoom={setZoom} />
        </div>
        <div className="lt-editions-scroll" role="region" aria-label={texts.preview} tabIndex={0}>
          {preview.data ? <PagePreview forms={preview.data.forms} zoom={zoom} /> : null}
        </div>
      </div>
    </div>
  );
}
