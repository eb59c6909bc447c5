import { useEffect, useRef } from 'react';

/** What is dragged: a person at a place, or from the resting ones where `cell` is null. */
export interface Dragged {
  readonly personId: string;
  readonly cell: string | null;
}
/** Where it was let go: a cell, perhaps on somebody's name; or among the resting, where `cell` is null. */
export type DropTarget = Dragged | { readonly personId: null; readonly cell: string | null };

interface DragHandlers {
  readonly onDrop: (dragged: Dragged, target: DropTarget) => void;
  /** The name was pressed and not moved. */
  readonly onPress: (dragged: Dragged) => void;
}

const startsAfterPx = 5;

/**
 * Drags names by pointer. While one moves, nothing of React redraws: a copy follows the pointer by transform, and the
 * place below it is marked in the page directly.
 */
export function useChipDrag({ onDrop, onPress }: DragHandlers) {
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  return (event: React.PointerEvent<HTMLElement>, dragged: Dragged): void => {
    if (event.button !== 0) return;
    const chip = event.currentTarget;
    const [startX, startY, box] = [event.clientX, event.clientY, chip.getBoundingClientRect()];
    let ghost: HTMLElement | null = null;
    let over: Element | null = null;
    const stop = new AbortController();
    const { signal } = stop;
    const finish = (): void => {
      stop.abort();
      ghost?.remove();
      over?.removeAttribute('data-over');
      end.current = null;
    };
    const move = (at: PointerEvent): void => {
      const [dx, dy] = [at.clientX - startX, at.clientY - startY];
      if (!ghost && Math.hypot(dx, dy) < startsAfterPx) return;
      ghost ??= ghostOf(chip);
      ghost.style.transform = `translate(${box.left + dx}px, ${box.top + dy}px)`;
      const below = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-cell], [data-rest]');
      if (below === over) return;
      over?.removeAttribute('data-over');
      over = below ?? null;
      over?.setAttribute('data-over', 'true');
    };
    const letGo = (at: PointerEvent): void => {
      const moved = ghost !== null;
      const target = moved ? targetAt(at) : null;
      finish();
      if (!moved) onPress(dragged);
      else if (target) onDrop(dragged, target);
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', letGo, { signal });
    window.addEventListener('pointercancel', finish, { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && finish(), { signal });
    end.current = finish;
  };
}

function targetAt({ clientX, clientY }: PointerEvent): DropTarget | null {
  const element = document.elementFromPoint(clientX, clientY);
  if (element?.closest('[data-rest]')) return { personId: null, cell: null };
  const cell = element?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  if (cell === undefined) return null;
  const personId = element?.closest<HTMLElement>('[data-person]')?.dataset['person'];
  return personId === undefined ? { personId: null, cell } : { personId, cell };
}

function ghostOf(chip: HTMLElement): HTMLElement {
  const ghost = chip.cloneNode(true) as HTMLElement;
  ghost.classList.add('lt-roster-ghost');
  ghost.removeAttribute('data-person');
  document.body.append(ghost);
  return ghost;
}
