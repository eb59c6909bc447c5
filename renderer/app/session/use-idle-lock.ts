import { useEffect } from 'react';
import { useOffice } from '../../api/office.ts';
import { lock } from './session-actions.ts';

const touchEveryMs = 30_000;
const lookEveryMs = 1_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells the office, at most every half minute, that somebody is at work, and locks after `minutes` without a sign. */
export function useIdleLock(minutes: number): void {
  const office = useOffice();
  useEffect(() => {
    let lastSign = Date.now();
    let lastTouch = lastSign;
    const onSign = (): void => {
      lastSign = Date.now();
      if (lastSign - lastTouch < touchEveryMs) return;
      lastTouch = lastSign;
      office.client.session.touch().catch(() => askWhoIsHere());
    };
    const askWhoIsHere = (): void => {
      void office.cache.invalidateQueries({ queryKey: office.queries.session.current.queryKey() });
    };
    const timer = setInterval(() => {
      if (Date.now() - lastSign >= minutes * 60_000) void lock(office).catch(askWhoIsHere);
    }, lookEveryMs);
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [office, minutes]);
}
