import { formChanges } from '../../../../shared/contract/form-editions.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { FormChanges } from '../../../../shared/forms/editions/changes.ts';
import type { OfficeDeps } from '../../deps.ts';
import { editionsInForce } from './repository.ts';

/** An edition that records are printed by today. */
export interface EditionInForce {
  readonly number: number;
  readonly changes: FormChanges;
}

/** Editions in force today, by form; a form that is not in it is printed as the standard. */
export async function inForceToday(
  deps: Pick<OfficeDeps, 'db' | 'clock'>,
): Promise<ReadonlyMap<string, EditionInForce>> {
  const rows = await editionsInForce(deps.db, businessDate(deps.clock.now()));
  return new Map(
    [...rows].map(([id, { number, changes }]) => [id, { number, changes: readChanges(changes) }]),
  );
}

export function readChanges(text: string): FormChanges {
  return formChanges.parse(JSON.parse(text));
}
