import { office } from '../../context.ts';

/** What changed, to every window that listens. */
export const eventsHandlers = {
  subscribe: office.events.subscribe.handler(({ context, signal }) => context.deps.events.subscribe(signal)),
};
