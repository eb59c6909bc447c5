import type { Kysely } from 'kysely';
import { bundleKinds, type Handover, type HandoverContents } from '../../../../shared/contract/handovers.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import type { Schema } from '../../database/schema.ts';
import { oneOf } from '../customers/present.ts';
import { fileHeads, type StoredHandover } from './repository.ts';

const states = ['made', 'confirmed', 'returned'] as const;

/** Bundles as the page shows them, in the order given. */
export async function presentHandovers(
  db: Kysely<Schema>,
  rows: readonly StoredHandover[],
): Promise<Handover[]> {
  const heads = await fileHeads(
    db,
    rows.map(({ seq }) => seq),
  );
  const files = groupBy(heads, (file) => file.handover_seq);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    monday: row.monday,
    edition: row.edition,
    from: row.from_day,
    to: row.to_day,
    contents: JSON.parse(row.contents) as HandoverContents,
    madeAt: row.made_at,
    madeByName: row.maker_name,
    state: oneOf(states, row.state) ?? 'made',
    judged:
      row.judged_at === null ? null : { byName: row.judge_name ?? '', at: row.judged_at, note: row.note },
    files: (files.get(row.seq) ?? []).map(({ kind, pages, size }) => ({
      kind: oneOf(bundleKinds, kind) ?? 'pdf',
      pages,
      bytes: size,
    })),
  }));
}
