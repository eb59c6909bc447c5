import { Alert } from 'antd';
import type { ImportAnalysis } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { shownTime } from './shown-time.ts';

/** What is to be known of the file as a whole: that it was imported before, its encoding, why it cannot be imported. */
export function FileNotes({ analysis: { refusal, sameFile, encoding } }: { analysis: ImportAnalysis }) {
  return (
    <>
      {refusal === null ? null : <Alert showIcon type="error" title={refusal} />}
      {sameFile ? (
        <Alert showIcon type="info" title={texts.sameFile(shownTime(sameFile.at), sameFile.byName)} />
      ) : null}
      {encoding === null ? null : <p className="lt-muted">{texts.encoding(encoding)}</p>}
    </>
  );
}
