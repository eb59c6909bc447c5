import type { PresentVisit } from '../../../../shared/contract/rotation.ts';
import { explainNext } from '../../../../shared/domain/rotation/explain.ts';
import { nextUp, personOf, type RotationState } from '../../../../shared/domain/rotation/state.ts';
import { type NameOf, nextReasonText, rotationTexts as texts } from '../../../../shared/texts/rotation.ts';
import type { PresentRow } from './repository.ts';

type Suggestion = NonNullable<PresentVisit['suggestion']>;

/** Who should serve a waiting visitor, and why in words. */
export function suggest(row: PresentRow, state: RotationState, nameOf: NameOf): Suggestion {
  const whose = expectedBy(row);
  return whose ? forOwner(whose, state, nameOf) : forTurn(state, nameOf);
}

/** Whose visitor this is without the queue: the person the appointment names, or the owner; undefined for a walk-in. */
export function expectedBy(row: PresentRow) {
  if (row.appointed_id !== null) {
    return { staffId: row.appointed_id, name: row.appointed_name ?? '', appointed: true };
  }
  // A first visit that named its salesperson at registration has made him the owner just now: that is a turn.
  const owned =
    row.visit_kind === 'return' ||
    row.appointment_id !== null ||
    row.salesperson_seq === null ||
    Boolean(row.has_called);
  if (row.owner_id === null || !owned) return undefined;
  return { staffId: row.owner_id, name: row.owner_name ?? '', appointed: false };
}

type Whose = NonNullable<ReturnType<typeof expectedBy>>;

function forOwner(whose: Whose, state: RotationState, nameOf: NameOf): Suggestion {
  const { staffId, name } = whose;
  const own = (why: string): Suggestion => ({ staffId, name, turn: false, why });
  if (!state.opened) return own(texts.ownerOnDuty(name));
  const person = personOf(state, staffId);
  if (person?.onDuty && person.away === null) {
    if (person.serving.length > 0) return own(texts.ownerServing(name));
    return own(whose.appointed ? texts.appointed(name) : texts.ownerOnDuty(name));
  }
  const stand = nextUp(state);
  if (!stand) return { staffId: null, name: null, turn: false, why: texts.ownerAbsentNobody(name) };
  const standName = nameOf(stand.staffId);
  return { staffId: stand.staffId, name: standName, turn: false, why: texts.ownerAbsent(name, standName) };
}

function forTurn(state: RotationState, nameOf: NameOf): Suggestion {
  const reason = explainNext(state);
  if (!reason) {
    const why = state.opened ? texts.allBusy : texts.notOpened;
    return { staffId: null, name: null, turn: true, why };
  }
  const { staffId } = reason;
  return { staffId, name: nameOf(staffId), turn: true, why: nextReasonText(reason, nameOf) };
}
