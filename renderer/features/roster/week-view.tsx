import { Alert, Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { RosterSheet } from '../../../shared/contract/roster.ts';
import { findClashes } from '../../../shared/domain/roster/clashes.ts';
import type { Assignment } from '../../../shared/domain/roster/office.ts';
import { rosterGridTexts, rosterTexts as texts } from '../../../shared/texts/roster.ts';
import { useMay } from '../../app/session/use-session.ts';
import { ClashList } from './panels/clash-list.tsx';
import { EditionList } from './panels/edition-list.tsx';
import { FairTable } from './panels/fair-table.tsx';
import { MarkTable } from './panels/mark-table.tsx';
import { PlanOutcome } from './plan-outcome.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { useSheetContent } from './sheet-store.ts';
import { StandInDialog } from './stand-in-dialog.tsx';
import { usePlanning } from './use-planning.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWeekSheet } from './use-week-sheet.ts';
import { WeekGrid } from './week/week-grid.tsx';
import { WeekState } from './week-state.tsx';
import { WeekTools } from './week-tools.tsx';

interface WeekViewProps {
  readonly monday: string;
  readonly sheet: RosterSheet;
  readonly choice: ReactNode;
  /** Opens the table of holidays; null for who may not change it. */
  readonly onHolidays: (() => void) | null;
}

/** A week in work: its tools, the grid, and beside it clashes, fairness, leave and editions. */
export function WeekView({ monday, sheet, choice, onHolidays }: WeekViewProps) {
  const work = useWeekSheet(monday, sheet);
  const mayEdit = useMay('roster.save') && work.state.at !== 'changed';
  const { plan, explanation } = useSheetContent(work.store);
  const clashes = useMemo(() => findClashes(sheet.week, plan), [sheet.week, plan]);
  const planning = usePlanning(work);
  const [falling, setFalling] = useState<Assignment | null>(null);
  useUndoKeys(work.store, mayEdit);
  const onStandIn = mayEdit && sheet.state === 'published' ? setFalling : null;
  return (
    <div className="lt-roster" data-busy={planning.running || undefined}>
      <div className="lt-roster-bar">
        {choice}
        <WeekState work={work} />
        {mayEdit ? <WeekTools work={work} clashes={clashes} planning={planning} /> : null}
      </div>
      <SaveTrouble work={work} />
      {sheet.yearKnown ? null : (
        <Alert
          showIcon
          type="warning"
          title={texts.unknownYear(sheet.week.days.at(-1)?.date.slice(0, 4) ?? '')}
          action={onHolidays ? <Button onClick={onHolidays}>{texts.views.holidays}</Button> : null}
        />
      )}
      <PlanOutcome planning={planning} />
      <div className="lt-roster-columns">
        <div className="lt-roster-main">
          <WeekGrid
            work={work}
            clashes={clashes}
            mayEdit={mayEdit && !planning.running}
            onStandIn={onStandIn}
          />
          {mayEdit ? <p className="lt-muted lt-roster-keys">{rosterGridTexts.keys}</p> : null}
          <label className="lt-roster-explanation lt-panel">
            <strong>{rosterGridTexts.explanation}</strong>
            <textarea
              key={explanation}
              defaultValue={explanation}
              readOnly={!mayEdit}
              maxLength={1000}
              rows={2}
              spellCheck={false}
              onBlur={(event) => work.store.change({ explanation: event.target.value.trim() })}
            />
          </label>
        </div>
        <aside className="lt-roster-aside">
          <ClashList clashes={clashes} />
          <FairTable week={sheet.week} plan={plan} />
          {mayEdit ? <MarkTable sheet={sheet} plan={plan} onFallsOut={onStandIn} /> : null}
          <EditionList sheet={sheet} />
        </aside>
      </div>
      {falling ? <StandInDialog work={work} duty={falling} onClose={() => setFalling(null)} /> : null}
    </div>
  );
}
