import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ImportAnalysis, ImportSheetPlan } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { ColumnTable } from './column-table.tsx';
import { FileNotes } from './file-notes.tsx';
import { changePlan, mappingOf, sameHeadings } from './plan-changes.ts';
import { SheetList } from './sheet-list.tsx';
import { SheetSettings } from './sheet-settings.tsx';

interface MappingStepProps {
  readonly analysis: ImportAnalysis;
  readonly onBack: () => void;
  readonly onChecked: (analysis: ImportAnalysis) => void;
}

/** Second step: which sheets are imported, where their headers are, and what each column is. */
export function MappingStep({ analysis, onBack, onChecked }: MappingStepProps) {
  const { client } = useOffice();
  const [current, setCurrent] = useState(analysis);
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      analysis.sheets.findIndex(({ plan }) => plan.include),
    ),
  );
  const plan = useMutation({
    mutationFn: (plans: ImportSheetPlan[]) => client.imports.plan({ id: analysis.id, plans }),
    onSuccess: setCurrent,
  });
  const plans = current.sheets.map((sheet) => sheet.plan);
  const sheet = current.sheets[shown];
  const change = (index: number, part: Partial<ImportSheetPlan>) =>
    plan.mutate(changePlan(plans, index, part));
  const ready =
    current.sheets.some((one) => one.plan.include) &&
    current.sheets.every((one) => one.problems.length === 0);
  return (
    <>
      <FileNotes analysis={current} />
      {plan.error ? <Alert showIcon type="error" title={presentError(plan.error).message} /> : null}
      <div className="lt-import-mapping">
        <SheetList
          sheets={current.sheets}
          shown={shown}
          onShow={setShown}
          onInclude={(index, include) => change(index, { include })}
        />
        {sheet ? (
          <section className="lt-import-sheet lt-panel" aria-label={sheet.name} aria-busy={plan.isPending}>
            <SheetSettings key={shown} sheet={sheet} onChange={(part) => change(shown, part)} />
            {sheet.problems.map((problem) => (
              <Alert key={problem} showIcon type="warning" title={problem} />
            ))}
            {sheet.remembered ? <p className="lt-muted">{texts.remembered}</p> : null}
            <ColumnTable
              sheet={sheet}
              onMap={(column, field) => plan.mutate(mappingOf(current.sheets, shown, column, field))}
              shared={sameHeadings(current.sheets, shown).length}
            />
          </section>
        ) : null}
      </div>
      <footer className="lt-import-foot">
        <Button onClick={onBack}>{texts.otherFile}</Button>
        <Button
          type="primary"
          disabled={!ready || plan.isPending || current.refusal !== null}
          onClick={() => onChecked(current)}
        >
          {texts.toCheck}
        </Button>
      </footer>
    </>
  );
}
