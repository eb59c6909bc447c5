import type { OfficeDeps } from '../../deps.ts';
import type { WindowSession } from '../../session/window-session.ts';
import { deleteSession } from './repository.ts';

/** Nobody sits at the window any more. */
export async function endSession({ db }: OfficeDeps, session: WindowSession): Promise<void> {
  if (session.tokenHash) await deleteSession(db, session.tokenHash);
  session.actor = undefined;
  session.locked = false;
  session.tokenHash = undefined;
}
