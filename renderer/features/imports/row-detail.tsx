import { Tag } from 'antd';
import type { ImportRow, ImportSheet } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { levelColors } from './level-colors.ts';

/** The chosen row's findings, each beside its cell: heading, what is written, what was made of it and the way out. */
export function RowDetail({ row, sheet }: { row: ImportRow; sheet: ImportSheet | undefined }) {
  if (row.findings.length === 0) return null;
  return (
    <div
      className="lt-import-detail lt-panel"
      role="region"
      aria-label={texts.detail}
      aria-live="polite"
      tabIndex={0}
    >
      {row.findings.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- findings have no other identity, and the list is replaced whole
        <div key={index}>
          <Tag color={levelColors[one.level]}>{texts.levels[one.level]}</Tag>
          <strong>{one.column === null ? texts.wholeRow : sheet?.columns[one.column]?.heading}</strong>
          <span className="lt-import-original">{one.column === null ? '' : row.cells[one.column]}</span>
          <span>{one.remedy === '' ? one.cause : `${one.cause}。${one.remedy}`}</span>
        </div>
      ))}
    </div>
  );
}
