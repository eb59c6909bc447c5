import { restingPeople } from '../../../../shared/domain/roster/edits.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { rosterGridTexts as texts } from '../../../../shared/texts/roster.ts';
import { PersonChip } from './person-chip.tsx';

interface RestCellProps {
  readonly week: RosterWeek;
  readonly plan: readonly Assignment[];
  readonly date: string;
  readonly onChipDown: ((event: React.PointerEvent<HTMLElement>, personId: string) => void) | null;
}

/** 休息人员 of a day; names can be dragged from here into the cells and back. */
export function RestCell({ week, plan, date, onChipDown }: RestCellProps) {
  return (
    <td className="lt-roster-rest" data-rest={date}>
      <div className="lt-roster-chips">
        {restingPeople(week, plan, date).map(({ id, name, leave, wishes }) => (
          <PersonChip
            key={id}
            personId={id}
            name={name}
            duty={null}
            clashing={false}
            note={leave.includes(date) ? texts.onLeave : wishes.includes(date) ? texts.wish : ''}
            onPointerDown={onChipDown ? (event) => onChipDown(event, id) : undefined}
          />
        ))}
      </div>
    </td>
  );
}
