import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ImportAnalysis, ImportRowFilter } from '../../../shared/contract/imports.ts';
import { importRowFilter } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { VirtualRows } from '../../components/list/virtual-rows.tsx';
import { PreviewRow } from './preview-row.tsx';
import { RowDetail } from './row-detail.tsx';
import { usePreviewRows, type PreviewView } from './use-preview-rows.ts';

const rowHeight = 62;

/** The rows as they stand in the file, with what was found beside; the chosen row cell by cell below. Arrow keys move. */
export function PreviewTable({ analysis }: { analysis: ImportAnalysis }) {
  const refused = analysis.sheets.some((sheet) => sheet.refused > 0);
  const [view, setView] = useState<PreviewView>({ sheet: null, filter: refused ? 'refused' : 'all' });
  const [active, setActive] = useState(0);
  const stamp = JSON.stringify(analysis.sheets.map((sheet) => sheet.plan));
  const { rows, total, error, loading, retry, more } = usePreviewRows(analysis.id, stamp, view);
  const change = (part: Partial<PreviewView>) => {
    setView({ ...view, ...part });
    setActive(0);
  };
  const chosen = rows[active];
  return (
    <section className="lt-import-preview" aria-label={texts.preview}>
      <div className="lt-import-filter">
        <Segmented<ImportRowFilter>
          aria-label={texts.filter}
          value={view.filter}
          options={importRowFilter.options.map((value) => ({ value, label: texts.filters[value] }))}
          onChange={(filter) => change({ filter })}
        />
        <Select
          aria-label={texts.sheets}
          value={view.sheet ?? -1}
          options={[
            { value: -1, label: texts.allSheets },
            ...analysis.sheets.flatMap((sheet, value) =>
              sheet.plan.include ? [{ value, label: sheet.name }] : [],
            ),
          ]}
          onChange={(sheet) => change({ sheet: sheet < 0 ? null : sheet })}
        />
        <span className="lt-muted">{texts.entries(total)}</span>
      </div>
      <LoadFailure error={error} retry={retry} />
      <div
        className="lt-import-rows lt-panel"
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
          if (
            step === undefined ||
            !(event.target instanceof Element) ||
            !event.target.matches('[data-grid-body]')
          )
            return;
          event.preventDefault();
          setActive(Math.max(0, Math.min(rows.length - 1, active + step)));
        }}
      >
        <VirtualRows
          label={texts.preview}
          header={
            <div className="lt-import-row lt-import-row-head" role="row">
              <span role="columnheader">{texts.row}</span>
              <span role="columnheader">{texts.state}</span>
              <span role="columnheader">{texts.content}</span>
            </div>
          }
          count={rows.length}
          total={total}
          rowHeight={rowHeight}
          active={rows.length === 0 ? -1 : active}
          keyOf={(index) => `${rows[index]?.sheet}/${rows[index]?.number}`}
          row={(index) => {
            const row = rows[index];
            return row ? (
              <PreviewRow row={row} sheet={analysis.sheets[row.sheet]} onChoose={() => setActive(index)} />
            ) : null;
          }}
          onNearEnd={more}
          foot={
            !loading && rows.length === 0 ? (
              <p className="lt-import-none lt-muted">{texts.nothingFound}</p>
            ) : null
          }
        />
      </div>
      {chosen ? <RowDetail row={chosen} sheet={analysis.sheets[chosen.sheet]} /> : null}
    </section>
  );
}
