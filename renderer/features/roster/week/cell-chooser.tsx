import { useId, useMemo, useState } from 'react';
import { cellChoices } from '../../../../shared/domain/roster/choices.ts';
import type { Cell } from '../../../../shared/domain/roster/edits.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { rosterGridTexts as texts } from '../../../../shared/texts/roster.ts';

interface CellChooserProps {
  readonly sheet: RosterSheet;
  readonly plan: readonly Assignment[];
  readonly cell: Cell;
  readonly label: string;
  /** The key that opened it. */
  readonly typed: string;
  readonly onChoose: (personId: string) => void;
  /** By Esc; the focus goes back to the cell. */
  readonly onClose: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

const mostShown = 8;

/** Chooses a person for a cell by name, pinyin or initials; Enter takes the marked one. */
export function CellChooser(props: CellChooserProps) {
  const { sheet, plan, cell, label, onChoose, onClose, onLeave } = props;
  const [typed, setTyped] = useState(props.typed);
  const [marked, setMarked] = useState(0);
  const id = useId();
  const found = useMemo(
    () => cellChoices(sheet.week, plan, cell, typed, sheet.readings).slice(0, mostShown),
    [sheet, plan, cell, typed],
  );
  const at = Math.min(marked, found.length - 1);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const choice = found[at];
    const keys: Record<string, () => void> = {
      ArrowDown: () => setMarked(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setMarked(Math.max(at - 1, 0)),
      Enter: () => (choice ? onChoose(choice.person.id) : undefined),
      Escape: onClose,
      Tab: onLeave,
    };
    const act = keys[event.key];
    if (!act) return;
    if (event.key !== 'Tab') event.preventDefault();
    act();
  };
  return (
    <div className="lt-roster-chooser" onPointerDown={(event) => event.stopPropagation()}>
      <input
        autoFocus
        role="combobox"
        aria-label={texts.choose(label)}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <ul role="listbox" id={id} aria-label={label}>
        {found.map(({ person, against }, index) => (
          <li
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(person.id);
            }}
          >
            <span>{person.name}</span>
            {against ? <small>{against}</small> : null}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="lt-muted">{texts.nobody}</p> : null}
    </div>
  );
}
