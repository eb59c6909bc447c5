import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ImportAnalysis } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { FindingList, OtherRowList } from './finding-list.tsx';
import { totalsOf } from './totals-of.ts';

/** How many rows can go in and how many cannot; by a button each: what was found, and the rows that are no entries. */
export function CheckFigures({ analysis }: { analysis: ImportAnalysis }) {
  const [shown, setShown] = useState<'found' | 'others' | null>(null);
  const totals = totalsOf(analysis.sheets);
  const close = () => setShown(null);
  return (
    <dl className="lt-import-figures lt-panel">
      <Figure label={texts.good} value={totals.good} />
      <Figure label={texts.refused} value={totals.refused} />
      <Figure label={texts.warnings} value={totals.withWarnings} />
      <Figure label={texts.known} value={totals.known} />
      <div className="lt-import-figure-tools">
        {totals.others > 0 ? (
          <Button onClick={() => setShown('others')}>{texts.notEntries(totals.others)}</Button>
        ) : null}
        <Button onClick={() => setShown('found')}>{texts.found}</Button>
      </div>
      <Modal title={texts.found} open={shown === 'found'} onCancel={close} footer={null} width={760}>
        <FindingList findings={analysis.findings} />
      </Modal>
      <Modal title={texts.others} open={shown === 'others'} onCancel={close} footer={null} width={760}>
        <OtherRowList sheets={analysis.sheets} />
      </Modal>
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt className="lt-muted">{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
