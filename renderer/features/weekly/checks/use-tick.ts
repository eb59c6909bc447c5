import { useMutation } from '@tanstack/react-query';
import type { DayEntry } from '../../../../shared/contract/daily-checks.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useSay } from '../../../components/use-say.ts';

/** Ticks entries as they were seen. */
export function useTick() {
  const { client, cache } = useOffice();
  const say = useSay();
  return useMutation({
    mutationFn: (entries: readonly DayEntry[]) =>
      client.dailyChecks.tick({
        entries: entries.map(({ kind, id, version }) => ({ kind, id, version })),
      }),
    onError: (error) => say.failure(error),
    onSettled: () => refresh(cache, 'weekly'),
  });
}
