import type { ReactNode } from 'react';
import type { Clash } from '../../../../shared/domain/roster/clashes.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { rosterGridTexts as texts, rosterTexts } from '../../../../shared/texts/roster.ts';
import { PersonChip } from './person-chip.tsx';

interface GridCellProps {
  readonly name: string;
  readonly label: string;
  readonly duties: readonly Assignment[];
  readonly clashes: readonly Clash[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onChipDown: ((event: React.PointerEvent<HTMLElement>, duty: Assignment) => void) | null;
  /** The chooser or menu that is open here. */
  readonly children: ReactNode;
}

/** A cell: its people, and beside them in words what is wrong. */
export function GridCell(props: GridCellProps) {
  const { name, label, duties, clashes, nameOf, inTabOrder, onFocus, onOpen, onChipDown, children } = props;
  const nameOfPerson = (id: string) => nameOf.get(id) ?? rosterTexts.gone;
  const wrong = new Set(clashes.map(({ personId }) => personId));
  return (
    <td
      role="gridcell"
      className="lt-roster-cell"
      data-cell={name}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={`${label}：${duties.map(({ personId }) => nameOfPerson(personId)).join('、')}${clashes.map(({ text }) => `；${text}`).join('')}`}
      onFocus={onFocus}
      onDoubleClick={onOpen}
    >
      <div className="lt-roster-chips">
        {duties.map((duty) => (
          <PersonChip
            key={duty.personId}
            personId={duty.personId}
            name={nameOfPerson(duty.personId)}
            duty={duty}
            clashing={wrong.has(duty.personId)}
            onPointerDown={onChipDown ? (event) => onChipDown(event, duty) : undefined}
          />
        ))}
      </div>
      {clashes.map((clash) => (
        <span
          key={`${clash.rule}${clash.personId ?? ''}`}
          className="lt-roster-clash"
          title={clash.text}
          aria-hidden="true"
        >
          {clash.personId === null ? '' : `${nameOfPerson(clash.personId)} `}
          {texts.clash[clash.rule]}
        </span>
      ))}
      {children}
    </td>
  );
}
