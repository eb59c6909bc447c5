import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { importReport, type ImportAnalysis, type ImportReport } from '../../../shared/contract/imports.ts';
import type { JobState } from '../../../shared/contract/work.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { CheckFigures } from './check-figures.tsx';
import { FileNotes } from './file-notes.tsx';
import { JobProgress } from './job-progress.tsx';
import { PreviewTable } from './preview-table.tsx';
import { SaveRefused } from './save-refused.tsx';
import { totalsOf } from './totals-of.ts';
import { useJob } from './use-job.ts';

interface CheckStepProps {
  readonly analysis: ImportAnalysis;
  readonly onBack: () => void;
  readonly onRunning: (running: boolean) => void;
  readonly onDone: (report: ImportReport) => void;
}

/** Third and fourth step: what was found row by row, the choice about bad rows, and the import itself. */
export function CheckStep({ analysis, onBack, onRunning, onDone }: CheckStepProps) {
  const { client } = useOffice();
  const [noneIfBad, setNoneIfBad] = useState(false);
  const [started, setStarted] = useState<JobState | null>(null);
  const start = useMutation({
    mutationFn: () => client.imports.apply({ id: analysis.id, noneIfBad }),
    onSuccess: (state) => {
      setStarted(state);
      onRunning(true);
    },
  });
  const job = useJob(started, (end) => {
    if (end.state === 'done') onDone(importReport.parse(end.result));
    else onRunning(false);
  });
  const { state } = job;
  if (job.running) return <JobProgress job={job} title={texts.importing} />;
  const totals = totalsOf(analysis.sheets);
  const failure = start.error ? presentError(start.error).message : (state?.failure ?? null);
  return (
    <>
      <FileNotes analysis={analysis} />
      {failure === null ? null : (
        <Alert showIcon type="error" title={texts.importFailed} description={failure} />
      )}
      {state?.state === 'cancelled' ? <Alert showIcon type="info" title={texts.importCancelled} /> : null}
      <CheckFigures analysis={analysis} />
      <PreviewTable analysis={analysis} />
      <footer className="lt-import-foot">
        <Button onClick={onBack}>{texts.back}</Button>
        {totals.refused > 0 ? (
          <>
            <SaveRefused id={analysis.id} />
            <Radio.Group
              aria-label={texts.choice}
              value={noneIfBad}
              onChange={(event) => setNoneIfBad(event.target.value === true)}
              options={[
                { value: false, label: texts.goodOnly },
                { value: true, label: texts.noneIfBad },
              ]}
            />
          </>
        ) : null}
        <Button
          type="primary"
          loading={start.isPending}
          disabled={totals.good === 0}
          onClick={() => start.mutate()}
        >
          {texts.start(totals.good)}
        </Button>
      </footer>
    </>
  );
}
