import type { Handover } from '../../../../shared/contract/handovers.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { handoverTexts } from '../../../../shared/texts/handovers.ts';
import { handoverScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { momentText } from '../moment-text.ts';
import { BundleFiles } from './bundle-files.tsx';
import { ReceiptActions } from './receipt-actions.tsx';
import { Mark } from '../mark.tsx';

const colors = { made: 'blue', confirmed: 'green', returned: 'orange' } as const;

/** The bundles that were handed over, newest first, with their files and whether the researcher has them. */
export function HandoverList({ bundles }: { bundles: readonly Handover[] }) {
  return (
    <section aria-label={texts.history} className="lt-bundle-history">
      <h2>{texts.history}</h2>
      {bundles.length === 0 ? <p className="lt-panel lt-weekly-empty">{texts.historyEmpty}</p> : null}
      {bundles.length > 0 ? (
        <PlainTable label={texts.history} columns={listColumns} rows={bundles} keyOf={(one) => one.id} />
      ) : null}
    </section>
  );
}

const { historyColumns: columns } = texts;
const listColumns: readonly Column<Handover>[] = [
  {
    title: columns.week,
    cell: (one) => (
      <>
        <strong>{texts.range(shortDate(one.from), shortDate(one.to))}</strong>{' '}
        <span className="lt-muted">{texts.edition(one.edition)}</span>
      </>
    ),
  },
  { title: columns.contents, cell: (one) => <Contents bundle={one} /> },
  { title: columns.made, cell: (one) => texts.madeBy(one.madeByName, momentText(one.madeAt)) },
  { title: columns.files, cell: (one) => <BundleFiles bundle={one} /> },
  { title: columns.state, cell: (one) => <State bundle={one} /> },
  { title: columns.actions, cell: (one) => <ReceiptActions bundle={one} /> },
];

function Contents({ bundle }: { bundle: Handover }) {
  const { papers } = bundle.contents;
  const missing = papers.reduce((sum, paper) => sum + paper.missing.length, 0);
  return (
    <span className="lt-noted">
      <span>
        {texts.contents(papers.map(({ kind, records }) => [handoverTexts.short[kind], records] as const))}
      </span>
      {missing > 0 ? <span className="lt-red">{texts.missing(missing)}</span> : null}
    </span>
  );
}

function State({ bundle: { state, judged } }: { bundle: Handover }) {
  return (
    <span className="lt-noted">
      <span>
        <Mark tone={colors[state]}>{texts.states[state]}</Mark>
      </span>
      {judged ? (
        <span className="lt-muted">
          {texts.judgedBy(judged.byName, momentText(judged.at))} {judged.note}
        </span>
      ) : null}
    </span>
  );
}
