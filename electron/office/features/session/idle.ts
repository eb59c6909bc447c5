import type { OfficeDeps } from '../../deps.ts';
import type { WindowSession } from '../../session/window-session.ts';
import { readSettings } from '../settings/repository.ts';
import { markSession } from './repository.ts';

// The page locks itself on the minute; the office allows for a slow one.
const graceMs = 30_000;

/** Locks the session if nobody touched it for the idle time of the settings, whatever the page says. */
export async function endIfIdle(deps: OfficeDeps, session: WindowSession): Promise<void> {
  if (!session.actor || session.locked) return;
  const { idleMinutes } = await readSettings(deps);
  if (deps.clock.now().getTime() - session.touchedAt <= idleMinutes * 60_000 + graceMs) return;
  session.locked = true;
  if (session.tokenHash) await markSession(deps.db, session.tokenHash, { locked: 1 });
}
