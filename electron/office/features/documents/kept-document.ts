import type { OfficeDeps } from '../../deps.ts';
import { documentTexts } from '../../../../shared/texts/documents.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { readContent } from './content.ts';
import { documentRow, type DocumentRow } from './list-repository.ts';
import { presentDocuments } from './present.ts';

/** A document with its bytes, proved to be what was issued. */
export interface KeptDocument {
  readonly row: DocumentRow;
  readonly bytes: Uint8Array;
}

/**
 * The document for a reader who may open it. NOT_FOUND where there is none, FORBIDDEN where phones stand in it that
 * are not his to see (R-privacy), REFUSED in words where it is erased, missing or no longer what was issued.
 */
export async function openKept(deps: OfficeDeps, reader: Actor, id: string): Promise<KeptDocument> {
  const row = await documentRow(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  if (row.erased_at !== null) throw failure('REFUSED', documentTexts.erased);
  const [shown] = await presentDocuments(deps.db, reader, [row]);
  if (!shown?.open) throw failure('FORBIDDEN', documentTexts.notYours);
  const content = await readContent(deps.db, row.hash, row.bytes);
  if ('bytes' in content) return { row, bytes: content.bytes };
  throw failure(
    'REFUSED',
    content.kept === 'missing' ? documentTexts.missing(row.number) : documentTexts.damaged(row.number),
  );
}
