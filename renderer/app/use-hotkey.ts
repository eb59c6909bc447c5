import { useEffect, useEffectEvent } from 'react';

/**
 * A key for the whole window, such as 'F8' or 'Ctrl+L'. Keys without Ctrl and not F1 to F12 are left
 * to a field that has the cursor.
 */
export function useHotkey(combination: string, act: (event: KeyboardEvent) => void): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || nameOf(event) !== combination) return;
      if (combination.length === 1 && isTyping(event.target)) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [combination]);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

/** Whether the key belongs to a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
