import type { Kysely } from 'kysely';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { Schema } from '../../database/schema.ts';
import { staffSeq } from './repository.ts';

/** The seq of a person chosen in a form's field; a problem is added where there is none. */
export async function resolveSalesperson(
  db: Kysely<Schema>,
  id: string | null,
  field: string,
  problems: Problem[],
): Promise<number | null> {
  if (id === null) return null;
  const seq = await staffSeq(db, id);
  if (seq === undefined) problems.push({ field, message: '找不到这位销售人员，请重新选择' });
  return seq ?? null;
}
