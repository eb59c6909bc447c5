import { Steps } from 'antd';
import { useState } from 'react';
import type { ImportAnalysis, ImportReport } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { Page } from '../../components/page.tsx';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportHistory } from './import-history.tsx';
import { MappingStep } from './mapping-step.tsx';
import { ResultStep } from './result-step.tsx';
import './imports.css';

type Stage =
  | { readonly at: 'file' }
  | { readonly at: 'mapping' | 'check' | 'import'; readonly analysis: ImportAnalysis }
  | { readonly at: 'result'; readonly analysis: ImportAnalysis; readonly report: ImportReport };

const order = ['file', 'mapping', 'check', 'import', 'result'] as const;

/** The import wizard: choose a file, say what its columns are, check the rows, import, look at the result. */
export function ImportsScreen() {
  const { client } = useOffice();
  const [stage, setStage] = useState<Stage>({ at: 'file' });
  const startAgain = () => {
    // The office forgets the file by itself when another is opened; a failure here loses nothing.
    if (stage.at !== 'file') void client.imports.close({ id: stage.analysis.id }).catch(() => {});
    setStage({ at: 'file' });
  };
  return (
    <Page title={texts.title} note={stage.at === 'file' ? null : stage.analysis.fileName}>
      <Steps
        size="small"
        current={order.indexOf(stage.at)}
        items={texts.steps.map((title) => ({ title }))}
        className="lt-import-steps"
      />
      {stage.at === 'file' ? (
        <>
          <ChooseFile onOpened={(analysis) => setStage({ at: 'mapping', analysis })} />
          <ImportHistory />
        </>
      ) : null}
      {stage.at === 'mapping' ? (
        <MappingStep
          analysis={stage.analysis}
          onBack={startAgain}
          onChecked={(analysis) => setStage({ at: 'check', analysis })}
        />
      ) : null}
      {stage.at === 'check' || stage.at === 'import' ? (
        <CheckStep
          analysis={stage.analysis}
          onBack={() => setStage({ at: 'mapping', analysis: stage.analysis })}
          onRunning={(running) => setStage({ at: running ? 'import' : 'check', analysis: stage.analysis })}
          onDone={(report) => setStage({ at: 'result', analysis: stage.analysis, report })}
        />
      ) : null}
      {stage.at === 'result' ? (
        <ResultStep analysis={stage.analysis} report={stage.report} onAgain={startAgain} />
      ) : null}
    </Page>
  );
}
