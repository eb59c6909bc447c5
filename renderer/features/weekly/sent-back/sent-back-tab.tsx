import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SentBackEntry } from '../../../../shared/contract/daily-checks.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { dailyCheckTexts } from '../../../../shared/texts/daily-checks.ts';
import { sentBackTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useSay } from '../../../components/use-say.ts';
import { EntryDrawer } from '../entry-drawer.tsx';
import { Mark } from '../mark.tsx';

type Asked = { readonly how: 'correct' | 'explain'; readonly entry: SentBackEntry };

/** S-7.4.3: entries that the daily check sent back to the signed-in person, to be corrected or explained. */
export default function SentBackTab() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const query = useQuery({ ...queries.dailyChecks.mine.queryOptions(), staleTime: 0 });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => {
    setAsked(null);
    refresh(cache, 'weekly');
  };
  const explain = useMutation({
    mutationFn: ({ checkId, answer }: { checkId: string; answer: string }) =>
      client.dailyChecks.answer({ checkId, answer }),
    onSuccess: () => {
      say.done(texts.explained);
      close();
    },
    onError: (error) => say.failure(error),
  });
  const rows = query.data;
  return (
    <>
      <p className="lt-muted">{texts.note}</p>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {rows?.length === 0 ? <p className="lt-panel lt-weekly-empty">{texts.empty}</p> : null}
      {rows && rows.length > 0 ? (
        <PlainTable
          label={texts.listLabel}
          columns={columnsOf(setAsked)}
          rows={rows}
          keyOf={(one) => one.checkId}
        />
      ) : null}
      {asked?.how === 'correct' ? (
        <EntryDrawer kind={asked.entry.kind} id={asked.entry.id} onClose={close} />
      ) : null}
      {asked?.how === 'explain' ? (
        <ReasonDialog
          title={texts.explainTitle(asked.entry.number)}
          label={texts.explainField}
          okText={texts.explainOk}
          busy={explain.isPending}
          onOk={(answer) => explain.mutate({ checkId: asked.entry.checkId, answer })}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

function columnsOf(onAsk: (asked: Asked) => void): readonly Column<SentBackEntry>[] {
  const { columns } = texts;
  return [
    {
      title: columns.entry,
      cell: (one) => (
        <>
          {dailyCheckTexts.kinds[one.kind]} {one.number} <span className="lt-muted">{shortDate(one.on)}</span>
        </>
      ),
    },
    { title: columns.customer, cell: (one) => one.customerName },
    { title: columns.note, cell: (one) => <strong>{one.note}</strong> },
    { title: columns.by, cell: (one) => one.byName },
    {
      title: columns.state,
      cell: (one) => (
        <>
          <Mark tone={one.state === 'sentBack' ? 'orange' : 'blue'}>{dailyCheckTexts.states[one.state]}</Mark>
          <span className="lt-muted">{one.answer}</span>
        </>
      ),
    },
    {
      title: columns.actions,
      cell: (entry) => (
        <span className="lt-weekly-tools">
          <Button
            size="small"
            type="primary"
            aria-label={texts.correctLabel(entry.number)}
            onClick={() => onAsk({ how: 'correct', entry })}
          >
            {texts.correct}
          </Button>
          <Button
            size="small"
            aria-label={texts.explainLabel(entry.number)}
            onClick={() => onAsk({ how: 'explain', entry })}
          >
            {texts.explain}
          </Button>
        </span>
      ),
    },
  ];
}
