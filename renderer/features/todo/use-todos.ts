import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOffice } from '../../api/office.ts';

const askMs = 60_000;
const settleMs = 2000;

/** The signed-in person's list; read anew each minute, since things come due by themselves. */
export function useTodos(enabled = true) {
  const { queries } = useOffice();
  return useQuery(queries.todo.list.queryOptions({ refetchInterval: askMs, staleTime: 0, enabled }));
}

/**
 * Lets the office show a notification of the system once something comes due; asks each minute. Answers whether the
 * window has come to rest: the first screen goes before the list.
 */
export function useTodoReminders(): boolean {
  const { client } = useOffice();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const ask = (): void => void client.todo.remind().catch(() => undefined);
    const start = setTimeout(() => {
      setSettled(true);
      ask();
    }, settleMs);
    const timer = setInterval(ask, askMs);
    return () => {
      clearTimeout(start);
      clearInterval(timer);
    };
  }, [client]);
  return settled;
}
