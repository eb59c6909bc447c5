import { useMemo, useRef, useState } from 'react';
import { type Clash, shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { type Cell, peopleAt } from '../../../../shared/domain/roster/edits.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { rosterGridTexts as texts, rosterTexts } from '../../../../shared/texts/roster.ts';
import { useSheetContent } from '../sheet-store.ts';
import type { WeekSheet } from '../use-week-sheet.ts';
import { CellChooser } from './cell-chooser.tsx';
import { DayHead } from './day-head.tsx';
import { DutyMenu } from './duty-menu.tsx';
import { GridCell } from './grid-cell.tsx';
import { cellName, cellNamed, gridColumns } from './grid-columns.ts';
import { gridKey } from './grid-keys.ts';
import { RemarkCell } from './remark-cell.tsx';
import { RestCell } from './rest-cell.tsx';
import { useChipDrag } from './use-chip-drag.ts';
import { usePlanEdits } from './use-plan-edits.ts';
import './week-grid.css';

interface WeekGridProps {
  readonly work: WeekSheet;
  readonly clashes: readonly Clash[];
  readonly mayEdit: boolean;
  /** Somebody falls out after publishing; null before. */
  readonly onStandIn: ((duty: Assignment) => void) | null;
}

/** What is open in a cell: the chooser, with the key that opened it, or the menu of a person. */
type Open = { readonly cell: string } & ({ readonly typed: string } | { readonly duty: Assignment });

/** The sheet as the printed form has it: a row a day, a column a post, then who rests and the remark. */
export function WeekGrid({ work, clashes, mayEdit, onStandIn }: WeekGridProps) {
  const { store, sheet } = work;
  const { week } = sheet;
  const { plan, remarks } = useSheetContent(store);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [open, setOpen] = useState<Open | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const edits = usePlanEdits(store, week);
  const columns = useMemo(() => gridColumns(week), [week]);
  const nameOf = useMemo(() => new Map(week.people.map(({ id, name }) => [id, name])), [week]);
  const focus = (name: string): void =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  const close = (cell: string) => (): void => {
    setOpen(null);
    requestAnimationFrame(() => focus(cell));
  };
  const drag = useChipDrag({
    onDrop: (dragged, target) => edits.drop(dragged, target),
    onPress: (dragged) => {
      const duty = edits.dutyOf(dragged);
      if (duty && dragged.cell !== null) setOpen({ cell: dragged.cell, duty });
    },
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).dataset['cell'];
    const place = cellNamed(week, cell);
    const meant = gridKey(event);
    if (cell === undefined || !place || !meant) return;
    if ('move' in meant) {
      event.preventDefault();
      const row = Math.min(Math.max(at.row + meant.move[0], 0), week.days.length - 1);
      const column = Math.min(Math.max(at.column + meant.move[1], 0), columns.length - 1);
      focus(cellName(row, column));
      return;
    }
    if (!mayEdit) return;
    event.preventDefault();
    if ('choose' in meant) setOpen({ cell, typed: meant.choose });
    else if (meant.act === 'fix') edits.fixLast(place);
    else edits.removeLast(place);
  };

  const opened = (name: string, cell: Cell, label: string) => {
    if (open?.cell !== name) return null;
    if ('duty' in open) {
      const { duty } = open;
      return (
        <DutyMenu
          duty={duty}
          label={`${label}${nameOf.get(duty.personId) ?? ''}`}
          onStandIn={onStandIn ? () => onStandIn(duty) : null}
          onFix={() => edits.fix(duty)}
          onRemove={() => edits.remove(duty)}
          onClose={() => setOpen(null)}
        />
      );
    }
    return (
      <CellChooser
        sheet={sheet}
        plan={plan}
        cell={cell}
        label={label}
        typed={open.typed}
        onChoose={(personId) => {
          edits.add(cell, personId);
          close(name)();
        }}
        onClose={close(name)}
        onLeave={() => setOpen(null)}
      />
    );
  };

  return (
    <div className="lt-roster-scroll lt-panel">
      <table
        className="lt-roster-grid"
        role="grid"
        aria-label={texts.label}
        ref={table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {[texts.day, ...columns.map(({ title }) => title), texts.resting, texts.remark].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.days.map(({ date, kind }, row) => (
            <tr key={date} data-kind={kind}>
              <DayHead date={date} label={sheet.dayLabels[date] ?? ''} />
              {columns.map(({ postId, shiftId, title }, column) => {
                const cell = { date, postId, shiftId };
                const name = cellName(row, column);
                const label = `${shortDate(date)}${title}`;
                return (
                  <GridCell
                    key={name}
                    name={name}
                    label={label}
                    duties={peopleAt(plan, cell)}
                    clashes={clashes.filter(
                      (clash) => clash.date === date && clash.postId === postId && clash.shiftId === shiftId,
                    )}
                    nameOf={nameOf}
                    inTabOrder={at.row === row && at.column === column}
                    onFocus={() => setAt({ row, column })}
                    onOpen={() => (mayEdit ? setOpen({ cell: name, typed: '' }) : undefined)}
                    onChipDown={
                      mayEdit ? (event, duty) => drag(event, { personId: duty.personId, cell: name }) : null
                    }
                  >
                    {opened(name, cell, label)}
                  </GridCell>
                );
              })}
              <RestCell
                week={week}
                plan={plan}
                date={date}
                onChipDown={mayEdit ? (event, personId) => drag(event, { personId, cell: null }) : null}
              />
              <RemarkCell
                label={texts.remarkOf(shortDate(date))}
                value={remarks[date] ?? ''}
                mayEdit={mayEdit}
                onChange={(text) => store.change({ remarks: withRemark(remarks, date, text) })}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {week.people.every(({ trainedOn }) => trainedOn === null) ? (
        <p className="lt-roster-hint lt-red">{rosterTexts.untrainedAll}</p>
      ) : null}
    </div>
  );
}

function withRemark(remarks: Readonly<Record<string, string>>, date: string, text: string) {
  const { [date]: _old, ...others } = remarks;
  return text === '' ? others : { ...others, [date]: text };
}
