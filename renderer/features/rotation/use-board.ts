import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { refresh } from '../../api/event-feed.ts';
import type { OfficeClient } from '../../api/connection.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';

const lookAgainMs = 30_000;

/** The board and who is here; looked at again every half minute for the waiting times. */
export function useBoard() {
  const { queries } = useOffice();
  const board = useQuery(queries.rotation.board.queryOptions());
  const present = useQuery({ ...queries.waiting.list.queryOptions(), refetchInterval: lookAgainMs });
  return { board, present };
}

/** One step on the board; a refusal is said in words. */
export function useBoardStep(onDone?: () => void) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const step = useMutation({
    mutationFn: (run: (client: OfficeClient) => Promise<unknown>) => run(client),
    onSuccess: () => onDone?.(),
    onError: (error) => void message.error(presentError(error).message),
    onSettled: () => {
      refresh(cache, 'rotation');
      refresh(cache, 'visits');
    },
  });
  return { run: step.mutate, busy: step.isPending };
}
