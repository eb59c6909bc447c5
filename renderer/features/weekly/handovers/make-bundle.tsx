import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { Handover, HandoverPaper } from '../../../../shared/contract/handovers.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { handoverTexts } from '../../../../shared/texts/handovers.ts';
import { handoverScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useOffice } from '../../../api/office.ts';
import type { DraftForm } from '../../../components/draft/read-draft.ts';
import { useDraft } from '../../../components/draft/use-draft.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { BundleJob } from './bundle-job.tsx';
import { useBundleJob } from './use-bundle-job.ts';

interface MakeBundleProps {
  readonly monday: string;
  /** The week's newest bundle, if there is one. */
  readonly last: Handover | undefined;
}

interface CoverValues {
  readonly explanation: string;
}

/** What a bundle of the week would hold now, what is missing by name, and the one action that makes it. */
export function MakeBundle({ monday, last }: MakeBundleProps) {
  const { queries } = useOffice();
  const query = useQuery({
    ...queries.handovers.preview.queryOptions({ input: { monday } }),
    staleTime: 0,
  });
  const store = useForm<CoverValues>(() => ({ explanation: '' }));
  const draft = useMemo(() => draftOf(monday), [monday]);
  const { keeper } = useDraft(store, draft);
  const job = useBundleJob(() => void keeper.discard().catch(() => undefined));
  const preview = query.data;
  const make = (): void => job.make(monday, store.values().explanation);
  return (
    <section className="lt-panel lt-bundle" aria-label={texts.title}>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {preview ? (
        <h2>
          {preview.range
            ? texts.range(shortDate(preview.range.from), shortDate(preview.range.to))
            : texts.title}
          <span className="lt-muted">{texts.due(shortDate(preview.dueOn))}</span>
        </h2>
      ) : null}
      {preview?.range === null ? <p className="lt-muted">{texts.nothing}</p> : null}
      {preview?.range ? (
        <>
          <PlainTable
            label={texts.listLabel}
            columns={paperColumns}
            rows={preview.papers}
            keyOf={(paper) => paper.kind}
          />
          <TextField
            store={store}
            name="explanation"
            label={texts.explanation}
            hint={texts.explanationHint}
            rows={2}
          />
          <BundleJob job={job} />
          <Button className="lt-bundle-make" type="primary" size="large" loading={job.busy} onClick={make}>
            {last ? texts.makeAgain : texts.make}
          </Button>
        </>
      ) : null}
    </section>
  );
}

const { columns } = texts;
const paperColumns: readonly Column<HandoverPaper>[] = [
  { title: columns.kind, cell: (paper) => <strong>{handoverTexts.papers[paper.kind]}</strong> },
  { title: columns.records, cell: (paper) => paper.records },
  {
    title: columns.missing,
    cell: (paper) =>
      paper.missing.length === 0 ? (
        <span className="lt-muted">{texts.none}</span>
      ) : (
        <span className="lt-red">{paper.missing.join('；')}</span>
      ),
  },
  { title: columns.remarks, cell: (paper) => paper.remarks },
];

function draftOf(monday: string): DraftForm<CoverValues> {
  return {
    kind: `handover:${monday}`,
    blank: { explanation: '' },
    ids: [],
    isBlank: ({ explanation }) => explanation === '',
  };
}
