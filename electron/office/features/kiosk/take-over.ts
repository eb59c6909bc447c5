import type { PartialRegistration } from '../../../../shared/contract/kiosk.ts';
import { kioskPinLimit, retryAt } from '../../../../shared/domain/kiosk.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, throttled } from '../../failures.ts';
import type { WindowSession } from '../../session/window-session.ts';
import { findAccount } from '../session/repository.ts';
import { checkSecret, openSession } from '../session/sign-in.ts';
import { currentEstate } from '../settings/repository.ts';
import { kioskTakers } from './takers.ts';

const handOverMs = 60_000;

/**
 * Ends the kiosk for a member of the staff who knows his PIN. Wrong ones are counted against the person, as at every
 * sign-in, and against the kiosk, so that a visitor cannot lock out one person after the other.
 */
export async function takeOver(
  deps: OfficeDeps,
  input: { readonly staffId: string; readonly pin: string; readonly entry: PartialRegistration | null },
): Promise<void> {
  const { kiosk } = deps;
  const now = deps.clock.now();
  const since = new Date(now.getTime() - kioskPinLimit.minutes * 60_000).toISOString();
  kiosk.wrongPins = kiosk.wrongPins.filter((at) => at > since);
  const later = retryAt(kiosk.wrongPins, kioskPinLimit.tries, kioskPinLimit.minutes);
  if (later) throw throttled(later);
  const may = (await kioskTakers(deps)).some((one) => one.id === input.staffId);
  const account = may ? await findAccount(deps.db, input.staffId) : undefined;
  if (!account) throw failure('NOT_FOUND');
  // Counted before it is judged, so that many tries at once are many tries.
  const tried = now.toISOString();
  kiosk.wrongPins = [...kiosk.wrongPins, tried];
  await checkSecret(deps, account, input.pin);
  kiosk.wrongPins = [];
  await deps.db.transaction().execute(async (trx) => {
    const { id } = await currentEstate(trx);
    const by = { actor: account.actor, at: now, key: deps.auditKey };
    await recordChange(trx, by, { action: 'kioskMode.takeOver', entity: 'kiosk', entityId: id });
  });
  kiosk.handOver = {
    actor: account.actor,
    mustChangePin: account.pinIsOneTime,
    entry: input.entry,
    until: new Date(now.getTime() + handOverMs).toISOString(),
  };
  await deps.host.endKiosk();
}

/** Signs in at this desk who has just ended the kiosk; null where nobody has. Once only. */
export async function takeUp(deps: OfficeDeps, session: WindowSession) {
  const { handOver } = deps.kiosk;
  deps.kiosk.handOver = null;
  if (!handOver || handOver.until < deps.clock.now().toISOString()) return null;
  const { actor, mustChangePin, entry } = handOver;
  const token = await openSession(deps, session, actor);
  return {
    token,
    person: { id: actor.id ?? '', name: actor.name, roles: [...actor.roles] },
    mustChangePin,
    entry,
  };
}
