import type { Kysely } from 'kysely';
import type { DuplicateProposal } from '../../../../shared/contract/customers.ts';
import {
  type DuplicateReason,
  duplicateReasons,
  reasonsForDuplicate,
  type Traits,
} from '../../../../shared/domain/duplicates.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import {
  insertKeptApart,
  keptApartFrom,
  seqsOfPhones,
  seqsOfSameReading,
  traitRows,
} from './duplicates-repository.ts';
import { pairOf } from './household.ts';
import { relativesOf } from './household-repository.ts';
import { customerLines } from './present.ts';
import { customersBySeq, phonesOf } from './repository.ts';

// A name that more people share than this is no hint; the phones still are.
const namesakesLookedAt = 400;
const mostProposals = 20;

/**
 * Who may be the same customer (spec/reception.md, identity and claims), the strongest reasons first: by phone, also
 * a relative's; by name or pinyin with another trait. Those kept apart and relatives are left out.
 */
export async function duplicatesOf(
  db: Kysely<Schema>,
  reader: Actor,
  seq: number,
): Promise<DuplicateProposal[]> {
  const [subject] = await customersBySeq(db, [seq]);
  if (!subject) return [];
  const relatives = (await relativesOf(db, seq)).map((link) => link.relative_seq);
  const family = await customersBySeq(db, relatives);
  const familyPhones = await phonesOf(db, [seq, ...relatives]);
  const candidates = new Set([
    ...(await seqsOfPhones(db, [...new Set([...familyPhones.values()].flat())])),
    ...(await seqsOfSameReading(db, subject.name, namesakesLookedAt)),
  ]);
  for (const known of [seq, ...relatives, ...(await keptApartFrom(db, seq))]) candidates.delete(known);
  const rows = await traitRows(db, [...candidates]);
  const own = toTraits({ ...subject, phones: (familyPhones.get(seq) ?? []).join(' ') });
  const found = rows
    .map((row) => {
      const traits = toTraits(row);
      const relative = family.find((one) =>
        familyPhones.get(one.seq)?.some((phone) => traits.phones.includes(phone)),
      );
      const reasons: DuplicateReason[] = reasonsForDuplicate(own, traits);
      if (relative) reasons.push('householdPhone');
      return { seq: row.seq, reasons: reasons.toSorted(byStrength), relativeName: relative?.name ?? null };
    })
    .filter((proposal) => proposal.reasons.length > 0)
    .toSorted((a, b) => strength(a.reasons) - strength(b.reasons) || a.seq - b.seq)
    .slice(0, mostProposals);
  const lines = await customerLines(
    db,
    reader,
    found.map((proposal) => proposal.seq),
  );
  return lines.map((customer, i) => ({
    customer,
    reasons: found[i]?.reasons ?? [],
    relativeName: found[i]?.relativeName ?? null,
  }));
}

/** Remembers that two customers who look alike are two. */
export async function keepApart(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly otherId: string },
): Promise<void> {
  const { one, other } = await pairOf(deps.db, input);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    await insertKeptApart(trx, { one, other, bySeq: actor.seq, at: at.toISOString() });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'customers.keepApart', entity: 'customer', entityId: input.id, after: input },
    );
  });
}

const byStrength = (a: DuplicateReason, b: DuplicateReason) =>
  duplicateReasons.indexOf(a) - duplicateReasons.indexOf(b);
const strength = (reasons: readonly DuplicateReason[]) =>
  Math.min(...reasons.map((reason) => duplicateReasons.indexOf(reason)));

function toTraits(row: Omit<Awaited<ReturnType<typeof traitRows>>[number], 'seq'>): Traits {
  return {
    name: row.name,
    phones: row.phones?.split(' ').filter((phone) => phone !== '') ?? [],
    gender: row.gender,
    ageBand: row.age_band,
    livesIn: row.lives_in,
    worksIn: row.works_in,
    occupation: row.occupation,
  };
}
