import type { QueryClient } from '@tanstack/react-query';

/**
 * Runs a change through the cache, as useMutation does, but with nobody watching: no component is drawn anew when it
 * begins and ends. For the save of the desk, whose row is to be painted in the frame in which the office answered.
 */
export function runChange<T>(cache: QueryClient, change: () => Promise<T>): Promise<T> {
  const options = cache.defaultMutationOptions({ mutationFn: change });
  return cache.getMutationCache().build<T, unknown, void, unknown>(cache, options).execute();
}
