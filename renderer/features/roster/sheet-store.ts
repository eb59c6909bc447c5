import { useSyncExternalStore } from 'react';
import type { RosterSheet } from '../../../shared/contract/roster.ts';

/** What a person makes of a week's sheet. */
export type SheetContent = Pick<RosterSheet, 'plan' | 'remarks' | 'explanation'>;

/** A sheet in work: every change can be undone and done again. */
export interface SheetStore {
  readonly content: () => SheetContent;
  /** Nothing happens where the part says what is there already. */
  readonly change: (part: Partial<SheetContent>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly steps: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  /** Takes another content as the beginning; what could be undone is forgotten. */
  readonly load: (content: SheetContent) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const mostSteps = 200;

export function createSheetStore(start: SheetContent): SheetStore {
  let now = contentOf(start);
  let past: SheetContent[] = [];
  let future: SheetContent[] = [];
  let steps = { canUndo: false, canRedo: false };
  const listeners = new Set<() => void>();
  const go = (next: SheetContent, newPast: SheetContent[], newFuture: SheetContent[]): void => {
    [now, past, future] = [next, newPast.slice(-mostSteps), newFuture];
    steps = { canUndo: past.length > 0, canRedo: future.length > 0 };
    for (const listener of listeners) listener();
  };
  return {
    content: () => now,
    change(part) {
      const next = { ...now, ...part };
      if (isSameContent(next, now)) return;
      go(next, [...past, now], []);
    },
    undo() {
      const last = past.at(-1);
      if (last) go(last, past.slice(0, -1), [now, ...future]);
    },
    redo() {
      const [next, ...rest] = future;
      if (next) go(next, [...past, now], rest);
    },
    steps: () => steps,
    load: (content) => go(contentOf(content), [], []),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSheetContent(store: SheetStore): SheetContent {
  return useSyncExternalStore(store.subscribe, store.content);
}

function contentOf({ plan, remarks, explanation }: SheetContent): SheetContent {
  return { plan, remarks, explanation };
}

function isSameContent(one: SheetContent, other: SheetContent): boolean {
  return one === other || JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
