import { v7 as newId } from 'uuid';
import type { Minutes } from '../../../../shared/contract/meetings.ts';
import { blankMinutes } from '../../../../shared/domain/meetings/blank.ts';
import type { MeetingKind } from '../../../../shared/domain/meetings/kinds.ts';
import { meetingTexts as texts } from '../../../../shared/texts/meetings.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import { peopleOfDay } from './people-repository.ts';
import { readMinutes } from './present.ts';
import {
  findMeeting,
  insertMeeting,
  latestMinutes,
  type StoredMeeting,
  updateMeeting,
} from './repository.ts';

/** The draft of what is typed into these minutes; saving ends it. */
export const minutesDraftKind = (meetingId: string): string => `meeting:${meetingId}`;

/** New minutes, filled with what is known; answers their id. */
export async function startMeeting(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly kind: MeetingKind; readonly heldOn: string },
): Promise<string> {
  const { db } = deps;
  const at = deps.clock.now();
  const { seq: estateSeq } = await currentEstate(db);
  const last = await latestMinutes(db, estateSeq, input.kind);
  const minutes = blankMinutes(input.kind, input.heldOn, {
    people: await peopleOfDay(db, input.kind, input.heldOn),
    recorderId: actor.id,
    place: last ? readMinutes(last).place : '',
  });
  const id = newId();
  await db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, 'HY', input.heldOn);
    await insertMeeting(trx, {
      id,
      number,
      estate_seq: estateSeq,
      kind: input.kind,
      held_on: input.heldOn,
      minutes: JSON.stringify(minutes),
      written_by_seq: actor.seq,
      at: at.toISOString(),
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'meetings.start', entity: 'meeting', entityId: id, after: { number, ...input } },
    );
  });
  return id;
}

/** Saves a draft as it is; the typed one ends with it. CHANGED where somebody else was faster. */
export async function saveMinutes(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly minutes: Minutes },
): Promise<void> {
  const row = await openDraft(deps, input.id);
  const at = deps.clock.now();
  const { minutes } = input;
  await deps.db.transaction().execute(async (trx) => {
    const columns = {
      kind: minutes.kind,
      held_on: minutes.heldOn,
      minutes: JSON.stringify(minutes),
      updated_at: at.toISOString(),
    };
    const target = { seq: row.seq, version: input.version };
    if (!(await updateMeeting(trx, target, columns))) throw failure('CHANGED');
    await deleteDraft(trx, actor.seq, minutesDraftKind(input.id));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'meetings.save',
        entity: 'meeting',
        entityId: input.id,
        before: readMinutes(row),
        after: minutes,
      },
    );
  });
}

/** Gives a draft up with a reason, or takes it up again (`reason` null). */
export async function discardMeeting(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly reason: string | null },
): Promise<void> {
  const { id, version, reason } = input;
  const row = await findMeeting(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  if (row.signed_at !== null) throw failure('REFUSED', texts.alreadySigned);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const columns = {
      discarded_at: reason === null ? null : at.toISOString(),
      discard_reason: reason,
      updated_at: at.toISOString(),
    };
    if (!(await updateMeeting(trx, { seq: row.seq, version }, columns))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: reason === null ? 'meetings.restore' : 'meetings.discard',
        entity: 'meeting',
        entityId: id,
        after: { reason },
      },
    );
  });
}

/** The stored minutes, where they may still be changed; REFUSED otherwise. */
export async function openDraft(deps: OfficeDeps, id: string): Promise<StoredMeeting> {
  const row = await findMeeting(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  if (row.signed_at !== null) throw failure('REFUSED', texts.alreadySigned);
  if (row.discarded_at !== null) throw failure('REFUSED', texts.isDiscarded);
  return row;
}
