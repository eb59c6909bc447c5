import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { rosterGridTexts as texts } from '../../../../shared/texts/roster.ts';

interface PersonChipProps {
  readonly personId: string;
  readonly name: string;
  readonly duty: Assignment | null;
  readonly clashing: boolean;
  readonly note?: string;
  readonly onPointerDown: ((event: React.PointerEvent<HTMLElement>) => void) | undefined;
}

/** A name on the grid, to be dragged or pressed; a dot marks one fixed by hand. */
export function PersonChip({ personId, name, duty, clashing, note, onPointerDown }: PersonChipProps) {
  return (
    <span
      className="lt-roster-chip"
      data-person={personId}
      data-fixed={duty?.fixed || undefined}
      data-clashing={clashing || undefined}
      data-live={onPointerDown !== undefined || undefined}
      onPointerDown={onPointerDown}
    >
      {name}
      {note ? <small>{note}</small> : null}
      {duty?.fixed ? <span className="lt-hidden">{texts.fixed}</span> : null}
    </span>
  );
}
