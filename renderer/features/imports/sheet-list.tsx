import { Checkbox } from 'antd';
import type { ImportSheet } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';

interface SheetListProps {
  readonly sheets: readonly ImportSheet[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onInclude: (index: number, include: boolean) => void;
}

/** The file's sheets: which are imported, and which one is shown beside. */
export function SheetList({ sheets, shown, onShow, onInclude }: SheetListProps) {
  return (
    <nav className="lt-import-sheets lt-panel" aria-label={texts.sheets}>
      {sheets.map((sheet, index) => (
        <div key={sheet.name} className="lt-import-sheet-line" data-shown={index === shown}>
          <Checkbox
            checked={sheet.plan.include}
            aria-label={texts.includeSheet(sheet.name)}
            onChange={(event) => onInclude(index, event.target.checked)}
          />
          <button type="button" aria-current={index === shown} onClick={() => onShow(index)}>
            <span>{sheet.name}</span>
            <span className="lt-muted">{noteOf(sheet)}</span>
          </button>
        </div>
      ))}
    </nav>
  );
}

function noteOf(sheet: ImportSheet): string {
  if (sheet.unrecognised && !sheet.plan.include) return texts.notRegister;
  return sheet.hidden
    ? `${texts.entries(sheet.entries)} · ${texts.hiddenSheet}`
    : texts.entries(sheet.entries);
}
