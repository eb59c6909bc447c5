import type { z } from 'zod';
import type { selfRegistrationInput } from '../../../../shared/contract/kiosk.ts';
import type { Problem } from '../../../../shared/contract/errors.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { kioskLimit, retryAt } from '../../../../shared/domain/kiosk.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { kioskRefusals } from '../../../../shared/texts/kiosk.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid, throttled } from '../../failures.ts';
import { visitorAtKiosk } from '../../session/actor.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { currentConsent, insertConsent } from './consent-repository.ts';
import { entryTimesSince, findEntry, insertEntry } from './entries-repository.ts';
import { readEntryLimit } from './settings-repository.ts';

type Entry = z.output<typeof selfRegistrationInput>;

/**
 * Keeps what a visitor entered, with the edition of the notice he agreed to and when. The same id again changes
 * nothing. No customer is looked up: neither the answer nor its time tells whether somebody is known.
 */
export async function submitEntry(deps: OfficeDeps, entry: Entry): Promise<void> {
  const { channels } = await readSettings(deps);
  const { phone, problems } = read(entry, channels);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    if (await findEntry(trx, entry.id)) return;
    const { seq: estateSeq, id: estateId } = await currentEstate(trx);
    const since = new Date(at.getTime() - kioskLimit.minutes * 60_000).toISOString();
    const counted = await entryTimesSince(trx, estateSeq, since);
    const later = retryAt(counted, await readEntryLimit(trx, estateId), kioskLimit.minutes);
    if (later) throw throttled(later);
    if (problems.length > 0) throw invalid(problems);
    const consent = await currentConsent(trx);
    if (consent.version !== entry.consentVersion) throw failure('CHANGED', kioskRefusals.newerNotice);
    if (consent.since === null)
      await insertConsent(trx, { estateSeq, ...consent, at: at.toISOString(), bySeq: null });
    const [arrivedOn, arrivedAt, agreedAt] = [businessDate(at), businessTime(at), at.toISOString()];
    await insertEntry(trx, { ...entry, phone, estateSeq, arrivedOn, arrivedAt, agreedAt });
    const { visitKind, partySize, consentVersion } = entry;
    await recordChange(
      trx,
      { actor: visitorAtKiosk, at, key: deps.auditKey },
      {
        action: 'selfRegistrations.submit',
        entity: 'selfRegistration',
        entityId: entry.id,
        after: { arrivedOn, arrivedAt, visitKind, partySize, consentVersion, agreedAt },
      },
    );
  });
  deps.events.publish('selfRegistrations', entry.id);
}

function read(entry: Entry, offered: readonly string[]) {
  const problems: Problem[] = [];
  const normal = entry.phone === '' ? null : normalisePhone(entry.phone);
  if (normal && !normal.ok) problems.push({ field: 'phone', message: normal.reason });
  const unknown = entry.channels.find((channel) => !offered.includes(channel));
  if (unknown !== undefined) problems.push({ field: 'channels', message: kioskRefusals.noSuchChannel });
  return { phone: normal?.ok ? normal.phone : null, problems };
}
