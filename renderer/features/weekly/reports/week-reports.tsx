import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { WeeklyReportLine } from '../../../../shared/contract/weekly-reports.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useSay } from '../../../components/use-say.ts';
import { momentText } from '../moment-text.ts';
import { ReportDrawer } from './report-drawer.tsx';
import { Mark } from '../mark.tsx';
import { FormDialog } from '../../forms/lazy-dialogs.ts';

const colors = { open: 'plain', submitted: 'blue', returned: 'orange', collected: 'green' } as const;

/** Everybody's reports of a week: who has not submitted, to be read, collected or sent back; printed together. */
export function WeekReports({ monday }: { monday: string }) {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayCollect = useMay('weeklyReports.collect');
  const query = useQuery({ ...queries.weeklyReports.week.queryOptions({ input: { monday } }), staleTime: 0 });
  const [open, setOpen] = useState<WeeklyReportLine | null>(null);
  const [printing, setPrinting] = useState(false);
  const collect = useMutation({
    mutationFn: (reports: readonly WeeklyReportLine[]) =>
      client.weeklyReports.collect({
        reports: reports.map(({ id, version }) => ({ id: id ?? '', version: version ?? 0 })),
      }),
    onSuccess: ({ collected }) => say.done(texts.collected(collected)),
    onError: (error) => say.failure(error),
    onSettled: () => refresh(cache, 'weekly'),
  });
  const lines = query.data?.lines ?? [];
  const waiting = lines.filter(({ state }) => state === 'submitted');
  const submitted = lines.filter(({ id }) => id !== null);
  return (
    <>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {query.data ? (
        <div className="lt-weekly-bar">
          <span className="lt-muted">
            {texts.due(shortDate(query.data.dueOn), submitted.length, lines.length)}
          </span>
          <span className="lt-weekly-tools">
            <Button disabled={submitted.length === 0} onClick={() => setPrinting(true)}>
              {texts.printAll}
            </Button>
            {mayCollect ? (
              <Button
                type="primary"
                disabled={waiting.length === 0 || collect.isPending}
                onClick={() => collect.mutate(waiting)}
              >
                {texts.collectAll(waiting.length)}
              </Button>
            ) : null}
          </span>
        </div>
      ) : null}
      {query.data && lines.length === 0 ? <p className="lt-muted">{texts.nobody}</p> : null}
      {lines.length > 0 ? (
        <PlainTable
          label={texts.listLabel}
          columns={columnsOf(setOpen)}
          rows={lines}
          keyOf={(line) => line.staffId}
        />
      ) : null}
      {open ? <ReportDrawer line={open} monday={monday} onClose={() => setOpen(null)} /> : null}
      <Suspense fallback={null}>
        {printing ? (
          <FormDialog
            request={{ form: 'weekly-report', monday, staffId: null }}
            onClose={() => setPrinting(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function columnsOf(onOpen: (line: WeeklyReportLine) => void): readonly Column<WeeklyReportLine>[] {
  const { columns } = texts;
  return [
    { title: columns.name, cell: (line) => <strong>{line.staffName}</strong> },
    {
      title: columns.state,
      cell: (line) => (
        <>
          <Mark tone={colors[line.state]}>{texts.states[line.state]}</Mark>
          {line.late ? <Mark tone="red">{texts.late}</Mark> : null}
        </>
      ),
    },
    { title: columns.submittedAt, cell: (line) => (line.submittedAt ? momentText(line.submittedAt) : '') },
    { title: columns.calls, cell: (line) => line.calls },
    { title: columns.visits, cell: (line) => line.visits },
    { title: columns.opinions, cell: (line) => line.opinions },
    {
      title: columns.differences,
      cell: (line) => <span className="lt-red">{texts.differencesCount(line.differences)}</span>,
    },
    {
      title: columns.actions,
      cell: (line) => (
        <Button size="small" onClick={() => onOpen(line)}>
          {texts.read}
        </Button>
      ),
    },
  ];
}
