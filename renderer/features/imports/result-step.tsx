import { Button, Result } from 'antd';
import { useNavigate } from 'react-router';
import type { ImportAnalysis, ImportReport } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { SaveRefused } from './save-refused.tsx';
import { UndoButton } from './undo-button.tsx';

interface ResultStepProps {
  readonly analysis: ImportAnalysis;
  readonly report: ImportReport;
  readonly onAgain: () => void;
}

const registers = {
  visits: { path: '/visits', label: texts.toVisits },
  calls: { path: '/calls?tab=list', label: texts.toCalls },
  staff: { path: '/staff', label: texts.toStaff },
} as const;

/** Last step: what the import did, and what can be done now. */
export function ResultStep({ analysis, report, onAgain }: ResultStepProps) {
  const navigate = useNavigate();
  const staff = report.kind === 'staff';
  const register = registers[report.kind];
  const lines = [
    staff ? texts.staffPins : texts.customers(report.newCustomers, report.linkedCustomers),
    report.refused > 0 ? texts.refusedCount(report.refused) : '',
    report.known > 0 ? texts.knownCount(report.known) : '',
  ];
  return (
    <Result
      status="success"
      title={`${texts.done}：${texts.imported(report.imported)}`}
      subTitle={lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      extra={
        <div className="lt-import-result">
          <Button type="primary" onClick={() => void navigate(register.path)}>
            {register.label}
          </Button>
          {report.refused > 0 ? <SaveRefused id={analysis.id} /> : null}
          <Button onClick={onAgain}>{texts.again}</Button>
          <UndoButton
            importId={report.importId}
            fileName={analysis.fileName}
            rows={report.imported}
            onUndone={onAgain}
          />
        </div>
      }
    />
  );
}
