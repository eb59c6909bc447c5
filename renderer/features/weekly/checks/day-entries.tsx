import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { DayCheck, DayEntry } from '../../../../shared/contract/daily-checks.ts';
import { mustBeLookedAt } from '../../../../shared/domain/weekly/check-state.ts';
import { dailyCheckTexts } from '../../../../shared/texts/daily-checks.ts';
import { checkScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { EntryDrawer } from '../entry-drawer.tsx';
import { EntryActions } from './entry-actions.tsx';
import { useTick } from './use-tick.ts';
import { Mark } from '../mark.tsx';

type Filter = keyof typeof texts.filters;
const lets: Readonly<Record<Filter, (entry: DayEntry) => boolean>> = {
  all: () => true,
  odd: (entry) => entry.findings.length > 0,
  open: isOpen,
};

/** The day's entries in order of time, what is missing or odd about each, and how the check stands with it. */
export function DayEntries({ check }: { check: DayCheck }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<DayEntry | null>(null);
  const mayTick = useMay('dailyChecks.tick');
  const tick = useTick();
  const { entries } = check;
  const shown = entries.filter(lets[filter]);
  const clean = entries.filter((entry) => entry.state === 'open' && entry.findings.length === 0);
  if (entries.length === 0) return <p className="lt-panel lt-weekly-empty">{texts.empty}</p>;
  return (
    <>
      <div className="lt-weekly-bar">
        <Segmented
          options={(Object.keys(texts.filters) as Filter[]).map((value) => ({
            value,
            label: `${texts.filters[value]} ${entries.filter(lets[value]).length}`,
          }))}
          value={filter}
          onChange={setFilter}
        />
        {mayTick ? (
          <Button disabled={clean.length === 0} loading={tick.isPending} onClick={() => tick.mutate(clean)}>
            {texts.tickClean(clean.length)}
          </Button>
        ) : null}
      </div>
      {shown.length === 0 ? <p className="lt-panel lt-weekly-empty">{texts.emptyFiltered}</p> : null}
      {shown.length > 0 ? (
        <PlainTable
          label={texts.listLabel}
          columns={columnsOf(setOpen, mayTick)}
          rows={shown}
          keyOf={(entry) => entry.id}
        />
      ) : null}
      {open ? <EntryDrawer kind={open.kind} id={open.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** Waiting for the supervisor: not looked at though odd, corrected after a tick, or corrected after being sent back. */
function isOpen(entry: DayEntry): boolean {
  return (
    mustBeLookedAt(entry.state, entry.findings.length) ||
    entry.state === 'corrected' ||
    entry.state === 'answered'
  );
}

function columnsOf(onOpen: (entry: DayEntry) => void, mayTick: boolean): readonly Column<DayEntry>[] {
  const { columns } = texts;
  return [
    { title: columns.at, cell: (entry) => entry.at },
    {
      title: columns.number,
      cell: (entry) => (
        <button
          type="button"
          className="lt-entry-link"
          aria-label={texts.openLabel(entry.number)}
          onClick={() => onOpen(entry)}
        >
          {dailyCheckTexts.kinds[entry.kind]} {entry.number}
        </button>
      ),
    },
    { title: columns.customer, cell: (entry) => entry.customerName },
    { title: columns.salesperson, cell: (entry) => entry.salespersonName ?? '' },
    { title: columns.findings, cell: (entry) => <Findings entry={entry} /> },
    { title: columns.state, cell: (entry) => <Noted entry={entry} /> },
    { title: columns.actions, cell: (entry) => (mayTick ? <EntryActions entry={entry} /> : null) },
  ];
}

function Findings({ entry }: { entry: DayEntry }) {
  return (
    <span className="lt-findings">
      {entry.addedSince ? <Mark tone="purple">{texts.added}</Mark> : null}
      {entry.findings.map((finding) => (
        <Mark key={finding.id} tone="orange" title={finding.rule}>
          {finding.text}
        </Mark>
      ))}
    </span>
  );
}

const colors = {
  open: undefined,
  ticked: 'lt-green',
  changed: 'lt-red',
  sentBack: 'lt-orange',
  corrected: 'lt-red',
  answered: 'lt-red',
} as const;

function Noted({ entry }: { entry: DayEntry }) {
  const { state, check } = entry;
  return (
    <span className="lt-noted">
      <strong className={colors[state]}>{dailyCheckTexts.states[state]}</strong>
      {check?.note ? (
        <span className="lt-muted">
          {check.toName ? `${texts.to_(check.toName)}：` : ''}
          {check.note}
        </span>
      ) : null}
      {check?.answer ? <span>{texts.answer(check.answer)}</span> : null}
    </span>
  );
}
