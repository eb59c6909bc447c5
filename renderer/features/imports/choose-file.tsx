import { InboxOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useState } from 'react';
import type { ImportAnalysis } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { JobProgress } from './job-progress.tsx';
import { useOpenFile } from './use-open-file.ts';

/** First step: a file is dropped or chosen, and read by the office. */
export function ChooseFile({ onOpened }: { onOpened: (analysis: ImportAnalysis) => void }) {
  const opening = useOpenFile(onOpened);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) opening.open(file);
  };
  if (opening.busy) return <JobProgress job={opening.job} title={texts.reading(opening.name)} />;
  return (
    <>
      {opening.failure === null ? null : (
        <Alert showIcon type="error" title={texts.failed} description={opening.failure} />
      )}
      {opening.job.state?.state === 'cancelled' ? (
        <Alert showIcon type="info" title={texts.startedAgain} />
      ) : null}
      <label
        className="lt-import-drop lt-panel"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <InboxOutlined className="lt-import-drop-icon" />
        <strong>{over ? texts.drop : texts.choose}</strong>
        <span className="lt-muted">{texts.chooseHint}</span>
        <span className="lt-muted">{texts.whatFor}</span>
        <input
          type="file"
          accept=".xlsx,.csv"
          aria-label={texts.choose}
          className="lt-import-input"
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </label>
    </>
  );
}
