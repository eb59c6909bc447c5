import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Suspense, useMemo, useRef, useState } from 'react';
import type { WeeklyReport, WeeklyWords } from '../../../../shared/contract/weekly-reports.ts';
import { businessTime } from '../../../../shared/domain/business-date.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import type { DraftForm } from '../../../components/draft/read-draft.ts';
import { useDraft } from '../../../components/draft/use-draft.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { showProblems } from '../../../components/form/show-problems.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm, useValue } from '../../../components/form/use-form.ts';
import { useSay } from '../../../components/use-say.ts';
import { wordFields } from './report-words.tsx';
import { FormDialog } from '../../forms/lazy-dialogs.ts';

const rows: Readonly<Record<keyof WeeklyWords, number>> = {
  summary: 4,
  problems: 3,
  competitors: 2,
  proposals: 2,
  plan: 4,
};

/** The person's own words, kept as a draft until they are submitted; Ctrl+Enter submits. */
export function ReportForm({ report }: { report: WeeklyReport }) {
  const form = useRef<HTMLDivElement>(null);
  const { client, cache, queries } = useOffice();
  const say = useSay();
  const [printing, setPrinting] = useState(false);
  const store = useForm<WeeklyWords>(() => report.words);
  const draft = useMemo(() => draftOf(report), [report]);
  const { keeper, restored, forgetRestored } = useDraft(store, draft);
  const { monday, version, staffId } = report;
  const submit = useMutation({
    mutationFn: async () => {
      await keeper.hold();
      return client.weeklyReports.submit({ monday, version, words: store.values() });
    },
    onSuccess: (submitted) => {
      keeper.ended();
      cache.setQueryData(queries.weeklyReports.mine.queryKey({ input: { monday } }), submitted);
      refresh(cache, 'weekly');
      say.done(texts.submitted);
    },
    onError: (error) => {
      keeper.touch();
      const problems = problemsByField(presentError(error).problems);
      showProblems(store, form.current, problems);
      if (Object.keys(problems).length === 0) say.failure(error);
    },
  });
  const giveUp = (): void => {
    store.reset(report.words);
    forgetRestored();
    void keeper.discard().catch(() => undefined);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!submit.isPending) submit.mutate();
  };
  return (
    <section
      className="lt-panel lt-report-form"
      ref={form}
      data-form
      onKeyDown={onKeyDown}
      aria-label={texts.own}
    >
      {restored ? (
        <Alert
          showIcon
          type="info"
          title={texts.draftRestored(businessTime(new Date(restored.updatedAt)))}
          action={<Button onClick={giveUp}>{texts.draftDiscard}</Button>}
        />
      ) : null}
      {wordFields.map((field) => (
        <TextField
          key={field}
          store={store}
          name={field}
          label={texts.fields[field]}
          rows={rows[field]}
          required={field === 'summary' || field === 'plan'}
          hint={field === 'competitors' ? <HeardCompetitors report={report} store={store} /> : null}
        />
      ))}
      <footer className="lt-report-foot">
        <Button onClick={() => setPrinting(true)}>{texts.print}</Button>
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
          {report.id === null ? texts.submit : texts.submitAgain} <kbd>Ctrl+Enter</kbd>
        </Button>
      </footer>
      <Suspense fallback={null}>
        {printing ? (
          <FormDialog
            request={{ form: 'weekly-report', monday, staffId }}
            onClose={() => setPrinting(false)}
          />
        ) : null}
      </Suspense>
    </section>
  );
}

/** Estates that visitors named, to be taken over with one click. */
function HeardCompetitors({ report, store }: { report: WeeklyReport; store: FormStore<WeeklyWords> }) {
  const typed = useValue(store, 'competitors');
  const names = report.figures.competitors.filter((name) => !typed.includes(name));
  if (names.length === 0) return null;
  const takeOver = (): void => store.set('competitors', [typed, names.join('、')].filter(Boolean).join('；'));
  return (
    <>
      {texts.heardCompetitors(names)}{' '}
      <Button size="small" type="link" onClick={takeOver}>
        {texts.takeOver}
      </Button>
    </>
  );
}

/** What was typed beyond what is submitted; ended by the office with the submission. */
function draftOf(report: WeeklyReport): DraftForm<WeeklyWords> {
  const { words, monday } = report;
  return {
    kind: `weeklyReport:${monday}`,
    blank: words,
    ids: [],
    isBlank: (values) => wordFields.every((field) => values[field] === words[field]),
  };
}
