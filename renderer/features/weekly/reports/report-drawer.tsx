import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Suspense, useState } from 'react';
import type { WeeklyReport, WeeklyReportLine } from '../../../../shared/contract/weekly-reports.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useReturnFocus } from '../../../components/use-return-focus.ts';
import { useSay } from '../../../components/use-say.ts';
import { ReportFigures } from './report-figures.tsx';
import { ReportState } from './report-state.tsx';
import { ReportWords } from './report-words.tsx';
import { FormDialog } from '../../forms/lazy-dialogs.ts';

const drawerWidth = 820;

interface ReportDrawerProps {
  readonly line: WeeklyReportLine;
  readonly monday: string;
  readonly onClose: () => void;
}

/** One person's report, to be read, collected, sent back or printed. */
export function ReportDrawer({ line, monday, onClose }: ReportDrawerProps) {
  useReturnFocus();
  const { queries } = useOffice();
  const { staffId } = line;
  const query = useQuery({
    ...queries.weeklyReports.of.queryOptions({ input: { monday, staffId } }),
    staleTime: 0,
  });
  const report = query.data;
  return (
    <Drawer
      open
      size={drawerWidth}
      title={line.staffName}
      onClose={onClose}
      extra={report ? <ReportActions report={report} onDone={onClose} /> : null}
    >
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {report ? (
        <div className="lt-report-read">
          <ReportState report={report} />
          <ReportFigures report={report} />
          <ReportWords report={report} />
        </div>
      ) : null}
    </Drawer>
  );
}

function ReportActions({ report, onDone }: { report: WeeklyReport; onDone: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayCollect = useMay('weeklyReports.collect');
  const [asking, setAsking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const named = { id: report.id ?? '', version: report.version ?? 0 };
  const settled = {
    onError: (error: unknown) => say.failure(error),
    onSettled: () => refresh(cache, 'weekly'),
  };
  const collect = useMutation({
    mutationFn: () => client.weeklyReports.collect({ reports: [named] }),
    onSuccess: () => {
      say.done(texts.collected(1));
      onDone();
    },
    ...settled,
  });
  const sendBack = useMutation({
    mutationFn: (note: string) => client.weeklyReports.sendBack({ ...named, note }),
    onSuccess: () => {
      say.done(texts.sentBack);
      onDone();
    },
    ...settled,
  });
  const isJudgeable = mayCollect && (report.state === 'submitted' || report.state === 'collected');
  return (
    <span className="lt-weekly-tools">
      <Button onClick={() => setPrinting(true)}>{texts.print}</Button>
      {isJudgeable ? <Button onClick={() => setAsking(true)}>{texts.sendBack}</Button> : null}
      {mayCollect && report.state === 'submitted' ? (
        <Button type="primary" loading={collect.isPending} onClick={() => collect.mutate()}>
          {texts.collect}
        </Button>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={texts.sendBackTitle(report.staffName)}
          label={texts.sendBackNote}
          okText={texts.sendBack}
          busy={sendBack.isPending}
          onOk={(note) => sendBack.mutate(note)}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <Suspense fallback={null}>
        {printing ? (
          <FormDialog
            request={{ form: 'weekly-report', monday: report.monday, staffId: report.staffId }}
            onClose={() => setPrinting(false)}
          />
        ) : null}
      </Suspense>
    </span>
  );
}
