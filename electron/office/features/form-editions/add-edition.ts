import { v7 as newId } from 'uuid';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { checkChanges } from '../../../../shared/forms/editions/check-changes.ts';
import { type FormChanges, noChanges } from '../../../../shared/forms/editions/changes.ts';
import { editionTexts as texts } from '../../../../shared/texts/editions.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { adjustableForm } from './adjustable.ts';
import { readChanges } from './in-force.ts';
import { editionRow, editionsInForce, insertEdition, markWithdrawn } from './repository.ts';

/** A new edition of a form, in force from a day on. */
export interface NewEdition {
  readonly formId: string;
  readonly changes: FormChanges;
  /** Local date, today or later. */
  readonly validFrom: string;
  readonly note: string;
}

/** Adds an edition. INVALID, by field and in words, where it does not fit the paper, the rules or the calendar. */
export async function addEdition(
  deps: OfficeDeps,
  actor: Actor,
  edition: NewEdition,
): Promise<{ id: string; number: number }> {
  const { formId, changes, validFrom, note } = edition;
  const at = deps.clock.now();
  const { adjustable } = await adjustableForm({ deps, reader: actor }, formId);
  const problems = [...checkChanges(adjustable, changes)];
  if (validFrom < businessDate(at)) problems.push({ field: 'validFrom', message: texts.dateEarly });
  if (problems.length > 0) throw invalid(problems);
  return deps.db.transaction().execute(async (trx) => {
    const current = (await editionsInForce(trx, validFrom)).get(formId);
    const before = current ? readChanges(current.changes) : noChanges;
    const text = JSON.stringify(changes);
    if (text === JSON.stringify(before)) throw failure('REFUSED', texts.nothingChanged);
    const id = newId();
    const row = {
      id,
      form_id: formId,
      valid_from: validFrom,
      changes: text,
      note,
      by_seq: actor.seq,
      created_at: at.toISOString(),
      withdrawn_at: null,
    };
    const number = await insertEdition(trx, row);
    const after = { number, validFrom, note, changes };
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'formEditions.add', entity: 'formEdition', entityId: formId, before, after },
    );
    return { id, number };
  });
}

/** Takes back an edition whose day has not come; REFUSED for any other. */
export async function withdrawEdition(deps: OfficeDeps, actor: Actor, id: string): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const row = await editionRow(trx, id);
    if (!row) throw failure('NOT_FOUND');
    const isComing = row.withdrawn_at === null && row.valid_from > businessDate(at);
    if (!isComing) throw failure('REFUSED', texts.notComing);
    await markWithdrawn(trx, id, at.toISOString());
    const before = { number: row.number, validFrom: row.valid_from };
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'formEditions.withdraw', entity: 'formEdition', entityId: row.form_id, before },
    );
  });
}
