import { v7 as newId } from 'uuid';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { copyDueOn } from '../../../../shared/domain/meetings/copy-due.ts';
import { meetingRules } from '../../../../shared/domain/meetings/kinds.ts';
import { meetingTexts as texts } from '../../../../shared/texts/meetings.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { insertCopy, takeCopyBack } from './copies-repository.ts';
import { everybody } from './people-repository.ts';
import { readMinutes } from './present.ts';
import { findMeeting, insertAmendment, type StoredMeeting } from './repository.ts';

/** Adds a text to signed minutes, with who and when; the minutes themselves stay. */
export async function amendMeeting(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly text: string },
): Promise<void> {
  const row = await signedMeeting(deps, input.id);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    await insertAmendment(trx, {
      meeting_seq: row.seq,
      at: at.toISOString(),
      by_seq: actor.seq,
      text: input.text,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'meetings.amend', entity: 'meeting', entityId: input.id, after: { text: input.text } },
    );
  });
}

/** S-7.4.1a, S-7.4.2: notes to whom a copy went, when and how; the deadline of that day is kept with it. */
export async function passCopy(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly toId: string; readonly sentOn: string; readonly way: string },
): Promise<void> {
  const row = await signedMeeting(deps, input.id);
  const at = deps.clock.now();
  if (input.sentOn > businessDate(at)) throw invalid([{ field: 'sentOn', message: texts.sentInFuture }]);
  if (input.sentOn < row.held_on) throw invalid([{ field: 'sentOn', message: texts.sentBeforeMeeting }]);
  const receiver = (await everybody(deps.db)).find((person) => person.id === input.toId);
  if (!receiver) throw invalid([{ field: 'toId', message: texts.noSuchPerson }]);
  const { kind } = readMinutes(row);
  const { copyTo } = meetingRules[kind];
  const fulfils = copyTo !== null && receiver.roles.includes(copyTo);
  const dueOn = fulfils ? copyDueOn(await officeCalendar(deps.db), kind, row.held_on) : null;
  await deps.db.transaction().execute(async (trx) => {
    await insertCopy(trx, {
      id: newId(),
      meeting_seq: row.seq,
      to_seq: receiver.seq,
      sent_on: input.sentOn,
      way: input.way,
      due_on: dueOn,
      fulfils: fulfils ? 1 : 0,
      noted_by_seq: actor.seq,
      noted_at: at.toISOString(),
    });
    const { toId, sentOn, way } = input;
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'meetings.passCopy',
        entity: 'meeting',
        entityId: input.id,
        after: { toId, sentOn, way, dueOn },
      },
    );
  });
}

/** Takes back a copy that was noted by mistake; it stays in sight with the reason. */
export async function takeBackCopy(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly copyId: string; readonly reason: string },
): Promise<void> {
  const row = await signedMeeting(deps, input.id);
  const { copyId, reason } = input;
  await deps.db.transaction().execute(async (trx) => {
    const taken = await takeCopyBack(trx, { id: copyId, meetingSeq: row.seq, reason });
    if (!taken) throw failure('REFUSED', texts.copyTakenBack);
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      { action: 'meetings.takeBackCopy', entity: 'meeting', entityId: input.id, after: { copyId, reason } },
    );
  });
}

async function signedMeeting(deps: OfficeDeps, id: string): Promise<StoredMeeting> {
  const row = await findMeeting(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  if (row.signed_at === null) throw failure('REFUSED', texts.notSigned);
  return row;
}
