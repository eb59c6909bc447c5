import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { PartialRegistration } from '../../../shared/contract/kiosk.ts';
import { type Office, useOffice } from '../../api/office.ts';

/** Kept with what the page knows of people, so that it goes when they do. */
const key = ['kiosk', 'handOver'];

/** Remembers the form that was taken over at the kiosk, for the desk that opens now. */
export function keepHandOver(office: Office, entry: PartialRegistration | null): void {
  office.cache.setQueryData([key], entry);
}

/** The form taken over and not yet in the desk's; `take` is called by itself where nothing else waits in that form. */
export function useHandOver(isFree: () => boolean, take: (entry: PartialRegistration) => void) {
  const office = useOffice();
  const entry =
    useQuery<PartialRegistration | null>({ queryKey: [key], queryFn: () => null, enabled: false }).data ??
    null;
  const fill = (): void => {
    if (entry) take(entry);
    keepHandOver(office, null);
  };
  const fillIfFree = useEffectEvent(() => {
    if (isFree()) fill();
  });
  useEffect(() => {
    if (!entry) return;
    // What the person typed before and never saved comes first.
    void office.client.drafts.get({ kind: 'visit' }).then(
      (draft) => (draft ? undefined : fillIfFree()),
      // It stays in its notice at the desk, to be taken by hand.
      () => undefined,
    );
  }, [entry, office]);
  return { entry, fill };
}
