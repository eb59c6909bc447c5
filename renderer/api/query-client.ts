import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode } from './present-error.ts';

// An answer is drawn in the frame in which it came; the usual timer would cost a search some milliseconds.
notifyManager.setScheduler(queueMicrotask);

/**
 * Server state of the page. The office is on the same machine and says what changed: nothing is refetched
 * by time. An answer that the session is locked or over makes the page ask who sits here.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (hasCode(error, 'LOCKED', 'UNAUTHENTICATED'))
      void client.invalidateQueries({ queryKey: [['session', 'current']] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A read that died with the office is asked again on the next port.
        retry: (count, error) => count < 2 && hasCode(error, 'CONNECTION'),
        retryDelay: 100,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
