import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { findHits } from './find.ts';

/** Ctrl+K: one search over every register. */
export const findHandlers = {
  search: office.find.search.handler(async ({ input, context }) => ({
    hits: await findHits(context.deps.db, actorOf(context), input.text, input.limit),
  })),
};
