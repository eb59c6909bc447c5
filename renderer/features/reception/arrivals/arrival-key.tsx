import { useHotkey } from '../../../app/use-hotkey.ts';
import { useArrivals } from './use-arrivals.ts';

/** F8 counts an unregistered arrival, on whatever screen. */
export function ArrivalKey() {
  const { add } = useArrivals();
  useHotkey('F8', (event) => {
    if (!event.repeat) add();
  });
  return null;
}
