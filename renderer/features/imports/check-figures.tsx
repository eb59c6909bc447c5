import { Collapse, Tag } from 'antd';
import type { ImportAnalysis } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { levelColors } from './level-colors.ts';
import { totalsOf } from './totals-of.ts';

/** How many rows can go in and how many cannot; folded away: what was found, and the rows that are no entries. */
export function CheckFigures({ analysis: { sheets, findings } }: { analysis: ImportAnalysis }) {
  const totals = totalsOf(sheets);
  const others = sheets.flatMap((sheet) =>
    sheet.plan.include ? sheet.others.map((row) => ({ sheet: sheet.name, ...row })) : [],
  );
  return (
    <>
      <dl className="lt-import-figures lt-panel">
        <Figure label={texts.good} value={totals.good} />
        <Figure label={texts.refused} value={totals.refused} />
        <Figure label={texts.warnings} value={totals.withWarnings} />
        <Figure label={texts.known} value={totals.known} />
        {totals.others > 0 ? <p className="lt-muted">{texts.notEntries(totals.others)}</p> : null}
      </dl>
      <Collapse
        size="small"
        items={[
          {
            key: 'found',
            label: texts.found,
            children: (
              <ul className="lt-import-found">
                {findings.map(({ code, level, count, example }) => (
                  <li key={code}>
                    <Tag color={levelColors[level]}>{texts.levels[level]}</Tag>
                    <span className="lt-import-count">{count}</span>
                    <span>{example}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          ...(others.length === 0
            ? []
            : [
                {
                  key: 'others',
                  label: texts.others,
                  children: (
                    <ul className="lt-import-found">
                      {others.map((row) => (
                        <li key={`${row.sheet}/${row.number}`}>
                          <Tag>{row.kind}</Tag>
                          <span className="lt-import-count">
                            {row.sheet} {texts.rowNumber(row.number)}
                          </span>
                          <span>{row.text}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </>
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
