import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Minutes } from '../../../../shared/contract/meetings.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { signingProblems } from '../../../../shared/domain/meetings/complete.ts';
import type { MeetingDocument } from '../../../../shared/domain/meetings/document.ts';
import { maySignMinutes, meetingRules } from '../../../../shared/domain/meetings/kinds.ts';
import { roleNames } from '../../../../shared/domain/roles.ts';
import { meetingTexts as texts } from '../../../../shared/texts/meetings.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { findItem, insertEvent, insertItems, updateItem } from '../action-items/repository.ts';
import { confirmSecret } from '../session/sign-in.ts';
import { draftDocument } from './document.ts';
import { everybody, type Named } from './people-repository.ts';
import { readMinutes } from './present.ts';
import { type StoredMeeting, updateMeeting } from './repository.ts';
import { openDraft } from './write.ts';

/**
 * S-7.4.1a, S-7.4.2: the right person signs complete minutes with his PIN. From then on they are final, their items
 * live, and earlier items said to be done are done; all in one transaction.
 */
export async function signMeeting(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly secret: string },
): Promise<void> {
  const row = await openDraft(deps, input.id);
  const minutes = readMinutes(row);
  const { signers } = meetingRules[minutes.kind];
  const signer = signers.find((role) => actor.roles.includes(role));
  if (!signer || !maySignMinutes(minutes.kind, actor.roles)) {
    throw failure('FORBIDDEN', texts.notYourSignature(signers.map((role) => roleNames[role]).join('或')));
  }
  if (row.version !== input.version) throw failure('CHANGED');
  const at = deps.clock.now();
  const today = businessDate(at);
  const people = await everybody(deps.db);
  const problems = signingProblems(minutes, { today, salespeople: people.filter(isSalesperson) });
  if (problems.length > 0) throw invalid(problems);
  await confirmSecret(deps, actor, input.secret);
  const meeting = { number: row.number, estateSeq: row.estate_seq };
  const draft = await draftDocument(deps.db, meeting, minutes, today);
  const document: MeetingDocument = {
    ...draft,
    signature: { role: roleNames[signer], name: actor.name, on: today },
  };
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const signed = {
      record: JSON.stringify(document),
      signed_at: stamp,
      signed_by_seq: actor.seq,
      updated_at: stamp,
    };
    if (!(await updateMeeting(trx, { seq: row.seq, version: input.version }, signed)))
      throw failure('CHANGED');
    await addItems(trx, row, minutes, people);
    await noteReviews(trx, row, document, { bySeq: actor.seq, at: stamp });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'meetings.sign', entity: 'meeting', entityId: input.id, after: document },
    );
  });
}

const isSalesperson = (person: Named): boolean => person.active && person.roles.includes('salesperson');

async function addItems(
  trx: Kysely<Schema>,
  row: StoredMeeting,
  minutes: Minutes,
  people: readonly Named[],
): Promise<void> {
  const seqs = new Map(people.map((person) => [person.id, person.seq]));
  await insertItems(
    trx,
    minutes.items.map((item, position) => {
      const owner = seqs.get(item.ownerId ?? '');
      if (owner === undefined || item.dueOn === null) {
        throw invalid([{ field: `items.${position}.ownerId`, message: texts.noSuchPerson }]);
      }
      return {
        id: newId(),
        estate_seq: row.estate_seq,
        meeting_seq: row.seq,
        position,
        what: item.what,
        owner_seq: owner,
        first_due_on: item.dueOn,
        due_on: item.dueOn,
        of_complaints: item.ofComplaints ? 1 : 0,
        done_on: null,
      };
    }),
  );
}

/** What was said in this meeting of earlier items becomes part of their story. */
async function noteReviews(
  trx: Kysely<Schema>,
  row: StoredMeeting,
  document: MeetingDocument,
  by: { readonly bySeq: number; readonly at: string },
): Promise<void> {
  for (const review of document.lastItems) {
    if (!review.done && review.note === '') continue;
    const item = await findItem(trx, review.itemId);
    if (!item || item.done_on !== null) throw failure('CHANGED');
    if (review.done && !(await updateItem(trx, item, { done_on: document.heldOn }))) throw failure('CHANGED');
    await insertEvent(trx, {
      item_seq: item.seq,
      at: by.at,
      by_seq: by.bySeq,
      kind: review.done ? 'done' : 'note',
      note: review.note,
      meeting_seq: row.seq,
    });
  }
}
