import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { nextNumber } from '../visits/repository.ts';

/**
 * What a record's number begins with: visits, phone enquiries, appointments, enquiries left, documents issued; meetings,
 * improvement reports, trainings, notices.
 */
export type NumberPrefix = 'LF' | 'DH' | 'YY' | 'ZX' | 'WJ' | 'HY' | 'GJ' | 'PX' | 'TZ';

/** The next number of a day, such as DH-20261123-001; called inside the transaction that uses it. */
export async function takeNumber(trx: Kysely<Schema>, prefix: NumberPrefix, on: string): Promise<string> {
  const day = on.replaceAll('-', '');
  return `${prefix}-${day}-${String(await nextNumber(trx, prefix, day)).padStart(3, '0')}`;
}
