import { useEffect } from 'react';
import { isTyping } from '../../app/use-hotkey.ts';
import type { SheetStore } from './sheet-store.ts';

/** Ctrl+Z takes the last change of the sheet back, Ctrl+Y (or Ctrl+Shift+Z) does it again; fields keep their own. */
export function useUndoKeys(store: SheetStore, mayEdit: boolean): void {
  useEffect(() => {
    if (!mayEdit) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) store.undo();
      else store.redo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, mayEdit]);
}
