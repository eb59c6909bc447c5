import { useEffect, useEffectEvent, useState } from 'react';
import { kioskReset } from '../../shared/domain/kiosk.ts';

const lookMs = 250;
const touches = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Seconds left until the screen begins anew, counted from the last touch; null while more than the countdown is left
 * or nothing is at stake. Calls back once there are none.
 */
export function useIdle(onIdle: () => void, atStake: boolean): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const end = useEffectEvent(onIdle);
  useEffect(() => {
    if (!atStake) return;
    let touched = Date.now();
    const touch = (): void => {
      touched = Date.now();
      setLeft(null);
    };
    const timer = setInterval(() => {
      const seconds = kioskReset.afterSeconds - (Date.now() - touched) / 1000;
      if (seconds <= 0) end();
      else setLeft(seconds <= kioskReset.countdownSeconds ? Math.ceil(seconds) : null);
    }, lookMs);
    for (const type of touches) addEventListener(type, touch, { capture: true });
    return () => {
      clearInterval(timer);
      for (const type of touches) removeEventListener(type, touch, { capture: true });
    };
  }, [atStake]);
  return atStake ? left : null;
}
