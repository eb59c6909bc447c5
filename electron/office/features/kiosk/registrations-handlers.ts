import type { SelfRegistration } from '../../../../shared/contract/self-registrations.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { genders, visitKinds } from '../../../../shared/domain/visit-choices.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { customersBySeq, seqByPhone } from '../customers/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { dismissEntry } from './close.ts';
import { type StoredEntry, waitingEntries } from './entries-repository.ts';

/** Entries from the kiosk that wait at the desk. */
export const selfRegistrationsHandlers = {
  list: office.selfRegistrations.list.handler(async ({ context }) => {
    const { deps } = context;
    const { seq: estateSeq } = await currentEstate(deps.db);
    const waiting: SelfRegistration[] = [];
    for (const entry of await waitingEntries(deps.db, estateSeq)) {
      waiting.push(await present(deps, actorOf(context), entry));
    }
    return { waiting };
  }),

  dismiss: office.selfRegistrations.dismiss.handler(async ({ input, context }) => {
    await dismissEntry(context.deps, actorOf(context), input);
    context.deps.events.publish('selfRegistrations', input.id);
    return { ok: true as const };
  }),
};

/** As the reader may see it: the phone masked for whoever may not read the phones of others' customers. */
async function present({ db }: OfficeDeps, reader: Actor, entry: StoredEntry): Promise<SelfRegistration> {
  const seq = entry.phone === null ? undefined : await seqByPhone(db, entry.phone);
  const [customer] = seq === undefined ? [] : await customersBySeq(db, [seq]);
  const [phone] =
    entry.phone === null ? [] : showPhones([entry.phone], seesPhones(reader, customer?.owner_seq ?? null));
  return {
    id: entry.id,
    arrivedOn: entry.arrived_on,
    arrivedAt: entry.arrived_at,
    name: entry.name,
    gender: oneOf(genders, entry.gender),
    phone: phone ?? null,
    visitKind: oneOf(visitKinds, entry.visit_kind),
    partySize: entry.party_size,
    channels: JSON.parse(entry.channels) as string[],
    consentVersion: entry.consent_version,
    customerId: customer?.id ?? null,
  };
}
