import { mayCall, permissions } from '../../shared/domain/permissions.ts';
import { office } from './context.ts';
import type { Actor } from './session/actor.ts';
import { failure } from './failures.ts';
import { endIfIdle } from './features/session/idle.ts';

/** Lets a call through only if the one table of permissions allows it to who sits at the window. */
export const checkAccess = office.middleware(async ({ context, path, next }) => {
  const procedure = path.join('.');
  if (permissions[procedure] !== 'public') {
    await endIfIdle(context.deps, context.session);
    if (!context.session.actor) throw failure('UNAUTHENTICATED');
    if (context.session.locked) throw failure('LOCKED');
  }
  if (!mayCall(procedure, context.session.actor?.roles)) throw failure('FORBIDDEN');
  return next();
});

/** The signed-in person; only for procedures that the table does not open to everybody. */
export function actorOf(context: { readonly session: { readonly actor: Actor | undefined } }) {
  if (!context.session.actor) throw failure('UNAUTHENTICATED');
  return context.session.actor;
}
