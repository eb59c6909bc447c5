import type { SessionState } from '../../../../shared/contract/office.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import { tokenHash } from '../../session/secrets.ts';
import type { WindowSession } from '../../session/window-session.ts';
import { readSettings } from '../settings/repository.ts';
import { endSession } from './end-session.ts';
import { endIfIdle } from './idle.ts';
import { accountOfToken, activePeople, findAccount, markSession, storePin } from './repository.ts';
import { signIn } from './sign-in.ts';

// What the stored time of the last touch may lag behind: a write a minute is enough.
const touchStoredEveryMs = 60_000;

/** Who sits at the window. */
export const sessionHandlers = {
  people: office.session.people.handler(({ context }) => activePeople(context.deps.db)),

  signIn: office.session.signIn.handler(async ({ input, context }) => {
    const { token, account } = await signIn(context.deps, context.session, input.staffId, input.secret);
    const session = await stateOf(context.deps, context.session);
    return { token, session, mustChangePin: account.pinIsOneTime };
  }),

  resume: office.session.resume.handler(async ({ input, context: { deps, session } }) => {
    const hash = tokenHash(input.token);
    const known = await accountOfToken(deps.db, hash);
    if (known) {
      session.actor = known.account.actor;
      session.locked = known.locked;
      session.tokenHash = hash;
      session.touchedAt = Date.parse(known.touchedAt) + touchStoredEveryMs;
    }
    return stateOf(deps, session);
  }),

  current: office.session.current.handler(({ context }) => stateOf(context.deps, context.session)),

  lock: office.session.lock.handler(async ({ context: { deps, session } }) => {
    if (session.actor) session.locked = true;
    if (session.tokenHash) await markSession(deps.db, session.tokenHash, { locked: 1 });
    return stateOf(deps, session);
  }),

  signOut: office.session.signOut.handler(async ({ context: { deps, session } }) => {
    await endSession(deps, session);
    return stateOf(deps, session);
  }),

  touch: office.session.touch.handler(async ({ context: { deps, session } }) => {
    const now = deps.clock.now();
    if (session.tokenHash && now.getTime() - session.touchedAt > touchStoredEveryMs) {
      await markSession(deps.db, session.tokenHash, { touched_at: now.toISOString() });
    }
    session.touchedAt = now.getTime();
    return { ok: true as const };
  }),

  changePin: office.session.changePin.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const account = await findAccount(deps.db, actor.id ?? '');
    const right = account?.pinHash && (await deps.secrets.matches(input.current, account.pinHash));
    if (!right) throw invalid([{ field: 'current', message: '当前 PIN 不对，请重新输入' }]);
    if (input.pin === input.current) throw invalid([{ field: 'pin', message: '新 PIN 不能与当前相同' }]);
    const pinHash = await deps.secrets.hash(input.pin);
    await deps.db.transaction().execute(async (trx) => {
      await storePin(trx, actor.seq, pinHash, false);
      await recordChange(
        trx,
        { actor, at: deps.clock.now(), key: deps.auditKey },
        { action: 'session.changePin', entity: 'staff', entityId: actor.id ?? '' },
      );
    });
    return { ok: true as const };
  }),
};

async function stateOf(deps: OfficeDeps, session: WindowSession): Promise<SessionState> {
  await endIfIdle(deps, session);
  const { idleMinutes } = await readSettings(deps);
  if (!session.actor) return { state: 'signedOut', person: null, idleMinutes };
  return { state: session.locked ? 'locked' : 'signedIn', person: personOf(session.actor), idleMinutes };
}

function personOf(actor: NonNullable<WindowSession['actor']>) {
  return { id: actor.id ?? '', name: actor.name, roles: [...actor.roles] };
}
