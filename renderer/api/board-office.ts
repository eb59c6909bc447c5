import type { ContractRouterClient } from '@orpc/contract';
import type { BoardDisplay, BoardDisplayContract } from '../../shared/contract/board-display.ts';
import { businessDate } from '../../shared/domain/business-date.ts';
import { connectOffice } from './connection.ts';

const askAgainMs = 500;
const lookAtClockMs = 30_000;

/** What the board's window shows: the board as the office last drew it, and whether it is still being told. */
export interface BoardView {
  readonly board: BoardDisplay | null;
  readonly fresh: boolean;
}

/** Follows the board on the window's own port, for as long as the window stands; calls back with every change. */
export function followBoard(show: (view: BoardView) => void): void {
  const connection = connectOffice<ContractRouterClient<BoardDisplayContract>>(() => Promise.resolve());
  let view: BoardView = { board: null, fresh: false };
  let current = new AbortController();
  const say = (change: Partial<BoardView>): void => {
    view = { ...view, ...change };
    show(view);
  };
  connection.onChange(() => {
    if (connection.state() === 'lost') say({ fresh: false });
  });
  // A new day begins without any event of the office's.
  setInterval(() => {
    if (view.board && view.board.day !== businessDate(new Date())) current.abort();
  }, lookAtClockMs);
  void follow();

  async function follow(): Promise<never> {
    for (;;) {
      current = new AbortController();
      try {
        const boards = await connection.client.follow(undefined, { signal: current.signal });
        for await (const board of boards) say({ board, fresh: true });
      } catch {
        say({ fresh: false });
      }
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }
}
