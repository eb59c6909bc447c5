import { implement } from '@orpc/server';
import { boardDisplayContract } from '../../../../shared/contract/board-display.ts';
import type { ChangeTopic } from '../../../../shared/contract/work.ts';
import type { OfficeContext } from '../../context.ts';
import { refuseUnknownFields } from '../../refuse-unknown-fields.ts';
import { drawBoard } from './display.ts';

const display = implement(boardDisplayContract).$context<OfficeContext>();

/** What changes the board. */
const shown: ReadonlySet<ChangeTopic> = new Set([
  'rotation',
  'visits',
  'customers',
  'selfRegistrations',
  'settings',
  'staff',
]);

/** All that a port of the board's window reaches. */
export const boardDisplayRouter = display.use(refuseUnknownFields).router({
  follow: display.follow.handler(async function* ({ context: { deps }, signal }) {
    const events = deps.events.subscribe(signal);
    const first = await drawBoard(deps);
    if (first) yield first;
    for await (const { topic } of events) {
      if (!shown.has(topic)) continue;
      const board = await drawBoard(deps);
      if (board) yield board;
    }
  }),
});
