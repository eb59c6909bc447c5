import { Tag } from 'antd';
import type { ImportAnalysis } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { levelColors } from './level-colors.ts';

/** How often each thing was found in the whole file, with an example. */
export function FindingList({ findings }: { findings: ImportAnalysis['findings'] }) {
  return (
    <ul className="lt-import-found" tabIndex={0} aria-label={texts.found}>
      {findings.map(({ code, level, count, example }) => (
        <li key={code}>
          <Tag color={levelColors[level]}>{texts.levels[level]}</Tag>
          <span className="lt-import-count">{count}</span>
          <span>{example}</span>
        </li>
      ))}
    </ul>
  );
}

/** The rows that were not taken for entries: totals, notes and their like. */
export function OtherRowList({ sheets }: { sheets: ImportAnalysis['sheets'] }) {
  const included = sheets.filter((sheet) => sheet.plan.include);
  return (
    <ul className="lt-import-found" tabIndex={0} aria-label={texts.others}>
      {included.flatMap((sheet) =>
        sheet.others.map((row) => (
          <li key={`${sheet.name}/${row.number}`}>
            <Tag>{row.kind}</Tag>
            <span className="lt-import-count">
              {sheet.name} {texts.rowNumber(row.number)}
            </span>
            <span>{row.text}</span>
          </li>
        )),
      )}
    </ul>
  );
}
