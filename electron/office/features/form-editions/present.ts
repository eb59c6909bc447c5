import type { FormEdition } from '../../../../shared/contract/form-editions.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { OfficeDeps } from '../../deps.ts';
import { readChanges } from './in-force.ts';
import { type EditionRow, editionRows, editionsInForce } from './repository.ts';

/** A form's editions, newest first, each with whether it is in force today. */
export async function presentEditions(
  deps: Pick<OfficeDeps, 'db' | 'clock'>,
  formId: string,
): Promise<FormEdition[]> {
  const today = businessDate(deps.clock.now());
  const current = (await editionsInForce(deps.db, today)).get(formId)?.number;
  const rows = await editionRows(deps.db, formId);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    validFrom: row.valid_from,
    changes: readChanges(row.changes),
    note: row.note,
    byName: row.by_name,
    createdAt: row.created_at,
    state: stateOf(row, today, current),
  }));
}

function stateOf(row: EditionRow, today: string, current: number | undefined): FormEdition['state'] {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (row.valid_from > today) return 'coming';
  return row.number === current ? 'inForce' : 'past';
}
