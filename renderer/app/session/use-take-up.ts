import { useEffect, useEffectEvent } from 'react';
import { useOffice } from '../../api/office.ts';
import { keepHandOver } from '../../features/kiosk/use-hand-over.ts';
import { enter } from './session-actions.ts';

/** Signs in who has just ended the kiosk with his PIN: as this window opens, or when it comes to the front again. */
export function useTakeUp(onTaken: (mustChangePin: boolean) => void): void {
  const office = useOffice();
  const tell = useEffectEvent(onTaken);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const taken = await office.client.kioskMode.takeUp();
      if (!taken) return;
      await office.leaving.run();
      await enter(office, taken.token);
      keepHandOver(office, taken.entry);
      tell(taken.mustChangePin);
    };
    const quietly = (): void => void ask().catch(() => undefined);
    quietly();
    addEventListener('focus', quietly);
    return () => removeEventListener('focus', quietly);
  }, [office]);
}
