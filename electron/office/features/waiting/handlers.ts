import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { beginService } from './begin.ts';
import { leaveOffice } from './leave.ts';
import { presentNow } from './list.ts';

/** Who waits, who is served (S-7.2.10). */
export const waitingHandlers = {
  list: office.waiting.list.handler(({ context }) => presentNow(context.deps)),

  begin: office.waiting.begin.handler(async ({ input, context }) => {
    await beginService(context.deps, actorOf(context), input);
    return announced(context.deps, input.visitId);
  }),

  leave: office.waiting.leave.handler(async ({ input, context }) => {
    await leaveOffice(context.deps, actorOf(context), input);
    return announced(context.deps, input.visitId);
  }),
};

function announced(deps: OfficeDeps, visitId: string) {
  deps.events.publish('rotation');
  deps.events.publish('visits', visitId);
  return presentNow(deps);
}
