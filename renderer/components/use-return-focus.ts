import { useEffect, useState } from 'react';

/** Gives the focus back to where it was when this dialog came up, once it is gone. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const taken = document.activeElement !== null && document.activeElement !== document.body;
        if (!taken && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
