import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CustomerFilter, CustomerLine } from '../../../../shared/contract/customers.ts';
import type { Schema } from '../../database/schema.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import { type CustomerPosition, customerPositions } from './list-repository.ts';
import { customerLines } from './present.ts';
import { searchFor } from './search.ts';

// A free text that fits more customers than this asks for more letters rather than for patience.
const mostByText = 300;
const position = z.object({ lastVisitOn: z.string().nullable(), seq: z.int() });

/** A page of customers as the reader may see them, the latest visit first. */
export async function listCustomers(
  db: Kysely<Schema>,
  reader: Actor,
  ask: { readonly filter: CustomerFilter; readonly after: string | null; readonly limit: number },
): Promise<{ rows: CustomerLine[]; next: string | null }> {
  const text = ask.filter.text.trim();
  const filter = {
    estateSeq: (await currentEstate(db)).seq,
    whose: ask.filter.whose,
    readerSeq: reader.seq,
    intention: ask.filter.intention,
    seqs: text === '' ? null : await searchFor(db, reader, text, mostByText),
  };
  const positions = await customerPositions(db, filter, readCursor(ask.after), ask.limit);
  const last = positions.length === ask.limit ? positions.at(-1) : undefined;
  const seqs = positions.map((row) => row.seq);
  return { rows: await customerLines(db, reader, seqs), next: last ? JSON.stringify(last) : null };
}

function readCursor(text: string | null): CustomerPosition | null {
  if (text === null) return null;
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw invalid([{ field: 'after', message: '列表位置无效，请刷新列表' }]);
  }
}
