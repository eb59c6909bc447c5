import { blockedUntil } from '../../../../shared/domain/sign-in-throttle.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid, throttled } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { newToken, tokenHash } from '../../session/secrets.ts';
import type { WindowSession } from '../../session/window-session.ts';
import {
  type Account,
  clearFailedTries,
  deleteSession,
  findAccount,
  noteFailedTry,
  storeSession,
} from './repository.ts';

/**
 * Checks a PIN or password and opens the window's session; answers the page's token. A wrong secret is INVALID and
 * counted, too many are THROTTLED (also for the right one); both survive a restart.
 */
export async function signIn(deps: OfficeDeps, session: WindowSession, staffId: string, secret: string) {
  const account = await findAccount(deps.db, staffId);
  if (!account) throw failure('NOT_FOUND');
  await checkSecret(deps, account, secret);
  const token = await openSession(deps, session, account.actor);
  return { token, account };
}

/** Lets a signed-in person confirm with the PIN or password that it is he who signs; fails and is throttled as a sign-in is. */
export async function confirmSecret(deps: OfficeDeps, actor: Actor, secret: string): Promise<void> {
  const account = await findAccount(deps.db, actor.id ?? '');
  if (!account) throw failure('NOT_FOUND');
  await checkSecret(deps, account, secret);
}

/** Makes the person the one who sits at the window. */
export async function openSession(deps: OfficeDeps, session: WindowSession, actor: Actor): Promise<string> {
  const token = newToken();
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    if (session.tokenHash) await deleteSession(trx, session.tokenHash);
    await storeSession(trx, tokenHash(token), actor.seq, now.toISOString());
    await recordChange(
      trx,
      { actor, at: now, key: deps.auditKey },
      { action: 'session.signIn', entity: 'staff', entityId: actor.id ?? '' },
    );
  });
  session.actor = actor;
  session.locked = false;
  session.tokenHash = tokenHash(token);
  session.touchedAt = now.getTime();
  return token;
}

/** Refuses a wrong secret as INVALID and counts it; after too many every one is THROTTLED. */
export async function checkSecret(deps: OfficeDeps, account: Account, secret: string): Promise<void> {
  const now = deps.clock.now();
  if (account.blockedUntil && account.blockedUntil > now.toISOString()) throw throttled(account.blockedUntil);
  // The try is counted before it is judged, so that killing the program in between wins nothing.
  const failed = account.failedTries + 1;
  const retryAt = blockedUntil(failed, now);
  await noteFailedTry(deps.db, account.actor.seq, retryAt);
  if (!(await matchesEither(deps, account, secret))) {
    if (retryAt) throw throttled(retryAt);
    throw invalid([{ field: 'secret', message: 'PIN 或密码不对，请重新输入' }]);
  }
  await clearFailedTries(deps.db, account.actor.seq);
}

async function matchesEither(deps: OfficeDeps, account: Account, secret: string): Promise<boolean> {
  for (const stored of [account.pinHash, account.passwordHash]) {
    if (stored && (await deps.secrets.matches(secret, stored))) return true;
  }
  return false;
}
