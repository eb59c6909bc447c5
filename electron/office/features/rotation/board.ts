import type { Kysely } from 'kysely';
import type { BoardPerson, RotationBoard } from '../../../../shared/contract/rotation.ts';
import { replay } from '../../../../shared/domain/rotation/apply.ts';
import { type RotationEvent, skipReasons } from '../../../../shared/domain/rotation/event.ts';
import { explainNext } from '../../../../shared/domain/rotation/explain.ts';
import {
  owedTurns,
  type RotationPerson,
  type RotationState,
  turnOrder,
} from '../../../../shared/domain/rotation/state.ts';
import { nextReasonText, rotationLogText, rotationTexts } from '../../../../shared/texts/rotation.ts';
import type { Schema } from '../../database/schema.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffNames } from '../staff/repository.ts';
import { eventsOfDay, visitorNames } from './repository.ts';

/** The board of a day: who stands where, who is next and why, and what happened. */
export async function rotationBoard(db: Kysely<Schema>, day: string): Promise<RotationBoard> {
  const { seq: estateSeq } = await currentEstate(db);
  const entries = await eventsOfDay(db, estateSeq, day);
  const state = replay(entries.map((entry) => entry.event));
  const staff = await staffNames(db);
  const nameOf = (staffId: string) => staff.get(staffId) ?? '';
  const visitors = await visitorNames(db, [...new Set(entries.flatMap(({ event }) => visitIdOf(event)))]);
  const customerOf = (visitId: string) => visitors.get(visitId) ?? '';
  const reason = explainNext(state);
  const next = reason && {
    staffId: reason.staffId,
    name: nameOf(reason.staffId),
    why: nextReasonText(reason, nameOf),
  };
  return {
    day,
    opened: state.opened,
    people: turnOrder(state).map((person) => toPlace(state, person, nameOf, customerOf)),
    next: next ?? null,
    nobody: next ? '' : state.opened ? rotationTexts.allBusy : rotationTexts.notOpened,
    log: entries.toReversed().map(({ event, byName }) => ({
      at: event.at,
      text: rotationLogText(event, nameOf, customerOf),
      byName,
    })),
  };
}

function toPlace(
  state: RotationState,
  person: RotationPerson,
  nameOf: (staffId: string) => string,
  customerOf: (visitId: string) => string,
): BoardPerson {
  const { staffId, away, serving, turns, forfeited, givenBack, firstVisits } = person;
  const last = turns.at(-1);
  return {
    staffId,
    name: nameOf(staffId),
    activity: away ? 'away' : serving.length > 0 ? 'serving' : 'free',
    since: away?.at ?? serving[0]?.at ?? null,
    reason: away ? [skipReasons[away.skip].name, away.reason].filter(Boolean).join('：') : '',
    serving: serving.map(({ visitId }) => ({
      visitId,
      customerName: visitId === null ? '' : customerOf(visitId),
    })),
    turns: turns.length,
    owed: owedTurns(state, person),
    compensated: turns.filter((turn) => turn.compensated).length,
    forfeited,
    givenBack,
    firstVisits,
    lastTurn: last ? { visitId: last.visitId } : null,
  };
}

function visitIdOf(event: RotationEvent): string[] {
  return 'visitId' in event && event.visitId !== null ? [event.visitId] : [];
}
