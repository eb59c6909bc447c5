import { Tag } from 'antd';
import type { ImportRow, ImportSheet } from '../../../shared/contract/imports.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';

const stateColors = { good: 'success', refused: 'error', known: 'default' } as const;
const ranks = { error: 0, warning: 1, note: 2 } as const;

type Finding = ImportRow['findings'][number];

interface PreviewRowProps {
  readonly row: ImportRow;
  readonly sheet: ImportSheet | undefined;
  readonly onChoose: () => void;
}

/** A row on two lines: its cells, the troubled ones marked, and the first things that were found. */
export function PreviewRow({ row, sheet, onChoose }: PreviewRowProps) {
  const all = row.findings.toSorted((a, b) => ranks[a.level] - ranks[b.level]);
  // The gravest speak first; what stands behind them is told with the chosen row.
  const findings = all.filter((one) => one.level === all[0]?.level);
  const levelOf = new Map(all.toReversed().map((one) => [one.column, one.level]));
  return (
    <div className="lt-import-row" onPointerDown={onChoose}>
      <span role="gridcell" className="lt-muted">
        <span className="lt-import-sheet-name" title={sheet?.name}>
          {sheet?.name}
        </span>
        {texts.rowNumber(row.number)}
      </span>
      <span role="gridcell">
        <Tag color={stateColors[row.state]}>{texts.states[row.state]}</Tag>
        {row.hidden ? <Tag>{texts.hiddenRow}</Tag> : null}
      </span>
      <span role="gridcell" className="lt-import-lines">
        <span className="lt-import-cells">
          {row.cells.map((cell, column) =>
            cell === '' && !levelOf.has(column) ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- a cell is known by its column alone
              <span key={column} data-level={levelOf.get(column)}>
                {cell === '' ? '　' : cell}
              </span>
            ),
          )}
        </span>
        <span className="lt-import-said" data-level={findings[0]?.level}>
          {row.customer ? (
            <Tag color="processing">
              {texts.linkedTo(
                row.customer.name,
                formatPhone(row.customer.phone.number),
                row.customer.ownerName,
              )}
            </Tag>
          ) : null}
          {findings
            .slice(0, 2)
            .map((one) => sentence(one, sheet))
            .join('；')}
          {findings.length > 2 ? texts.moreFindings(findings.length) : ''}
        </span>
      </span>
    </div>
  );
}

/** Cause and way out in one line; what keeps a row out begins with its column's heading. */
function sentence({ level, column, cause, remedy }: Finding, sheet: ImportSheet | undefined): string {
  const heading = level === 'error' && column !== null ? sheet?.columns[column]?.heading : undefined;
  const said = remedy === '' ? cause : `${cause}，${remedy}`;
  return heading ? texts.ofColumn(heading, said) : said;
}
