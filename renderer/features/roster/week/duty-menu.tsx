import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { rosterGridTexts as texts } from '../../../../shared/texts/roster.ts';

interface DutyMenuProps {
  readonly duty: Assignment;
  readonly label: string;
  /** Only after publishing. */
  readonly onStandIn: (() => void) | null;
  readonly onFix: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What can be done with one person of a cell. */
export function DutyMenu({ duty, label, onStandIn, onFix, onRemove, onClose }: DutyMenuProps) {
  const act = (doIt: () => void) => () => {
    onClose();
    doIt();
  };
  return (
    <div
      className="lt-roster-menu"
      role="menu"
      aria-label={label}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" role="menuitem" autoFocus onClick={act(onFix)}>
        {duty.fixed ? texts.free : texts.fix}
      </button>
      <button type="button" role="menuitem" onClick={act(onRemove)}>
        {texts.remove}
      </button>
      {onStandIn ? (
        <button type="button" role="menuitem" onClick={act(onStandIn)}>
          {texts.standIn}
        </button>
      ) : null}
    </div>
  );
}
