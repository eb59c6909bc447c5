import type { Kysely } from 'kysely';
import {
  type IssuedDocument,
  issuedKinds,
  issueWays,
  type IssueWay,
} from '../../../../shared/contract/documents.ts';
import { mayOpenDocument } from '../../../../shared/domain/document-access.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { phoneOwners } from './ledger-repository.ts';
import type { DocumentRow } from './list-repository.ts';

/** Lines of the ledger, each with whether the reader may open the document. */
export async function presentDocuments(
  db: Kysely<Schema>,
  reader: Actor,
  rows: readonly DocumentRow[],
): Promise<IssuedDocument[]> {
  const owners = groupBy(
    await phoneOwners(
      db,
      rows.map((row) => row.seq),
    ),
    (owner) => owner.document_seq,
  );
  return rows.map((row) => {
    const open = mayOpenDocument(reader, {
      ownerSeqs: (owners.get(row.seq) ?? []).map((owner) => owner.owner_seq),
      loose: row.loose_phones > 0,
      issuedBySeq: row.by_seq,
    });
    return { ...toDocument(row), open: open && row.erased_at === null };
  });
}

export function wayOf(text: string): IssueWay {
  return oneOf(issueWays, text) ?? 'save';
}

function toDocument(row: DocumentRow): Omit<IssuedDocument, 'open'> {
  return {
    id: row.id,
    number: row.number,
    state: row.state === 'issued' ? 'issued' : 'pending',
    way: wayOf(row.way),
    kind: oneOf(issuedKinds, row.kind) ?? 'paper',
    title: row.title,
    fileName: row.file_name,
    formId: row.form_id,
    formTitle: row.form_title,
    formNumber: row.form_number,
    edition: row.form_edition,
    sheets: row.sheets,
    pages: row.pages,
    issuedAt: row.issued_at,
    byName: row.by_name,
    bytes: row.bytes,
    again: row.again ?? 0,
    erased: row.erased_at !== null,
  };
}
