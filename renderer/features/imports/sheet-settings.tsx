import { Checkbox, InputNumber, Select } from 'antd';
import type { ImportSheet, ImportSheetPlan } from '../../../shared/contract/imports.ts';
import { importKindNames, importKinds } from '../../../shared/domain/import/import-kind.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';

interface SheetSettingsProps {
  readonly sheet: ImportSheet;
  readonly onChange: (part: Partial<ImportSheetPlan>) => void;
}

/** What kind of register a sheet is, where its header stands, and how its dates and hidden rows are taken. */
export function SheetSettings({ sheet: { plan, opening }, onChange }: SheetSettingsProps) {
  return (
    <div className="lt-import-settings">
      <label>
        <span>{texts.kind}</span>
        <Select
          value={plan.kind}
          options={importKinds.map((kind) => ({ value: kind, label: importKindNames[kind] }))}
          onChange={(kind) => onChange({ kind, mapping: [] })}
        />
      </label>
      <label>
        <span>{texts.headerRow}</span>
        <Select
          value={plan.headerRow ?? 0}
          popupMatchSelectWidth={480}
          options={[
            { value: 0, label: texts.noHeader },
            ...opening.map(({ number, cells }) => ({
              value: number,
              label: `${texts.rowNumber(number)}：${cells.filter(Boolean).join(' ')}`,
            })),
          ]}
          onChange={(row) => onChange({ headerRow: row === 0 ? null : row, mapping: [] })}
        />
      </label>
      <label>
        <span>{texts.headerHeight}</span>
        <Select
          value={plan.headerHeight}
          options={[
            { value: 1 as const, label: texts.oneRow },
            { value: 2 as const, label: texts.twoRows },
          ]}
          onChange={(headerHeight) => onChange({ headerHeight, mapping: [] })}
        />
      </label>
      <label>
        <span>{texts.year}</span>
        <InputNumber<number>
          min={2000}
          max={2099}
          precision={0}
          {...(plan.year === null ? {} : { defaultValue: plan.year })}
          changeOnBlur
          onChange={(year) => onChange({ year })}
        />
      </label>
      <Checkbox
        checked={plan.skipHidden}
        onChange={(event) => onChange({ skipHidden: event.target.checked })}
      >
        {texts.skipHidden}
      </Checkbox>
    </div>
  );
}
