import type { DocumentFilter, IssuedDocument } from '../../../../shared/contract/documents.ts';
import { documentTexts } from '../../../../shared/texts/documents.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { customersBySeq, customerSeq } from '../customers/repository.ts';
import { searchFor } from '../customers/search.ts';
import { idsOf } from '../customers/timeline-repository.ts';
import { documentRows, type ResolvedFilter } from './list-repository.ts';
import { presentDocuments } from './present.ts';

const mostCustomers = 50;

/** A page of the ledger, newest first. */
export async function listDocuments(
  deps: OfficeDeps,
  reader: Actor,
  { filter, after, limit }: { filter: DocumentFilter; after: string | null; limit: number },
): Promise<{ rows: IssuedDocument[]; next: string | null }> {
  const rows = await documentRows(deps.db, await resolve(deps, reader, filter), readAfter(after), limit);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    rows: await presentDocuments(deps.db, reader, rows),
    next: last ? String(last.seq) : null,
  };
}

/** Customers that a text finds are those the reader may find by it. */
async function resolve(deps: OfficeDeps, reader: Actor, filter: DocumentFilter): Promise<ResolvedFilter> {
  const { subject, text } = filter;
  const found = text.trim() === '' ? [] : await searchFor(deps.db, reader, text, mostCustomers);
  const customers = await customersBySeq(deps.db, found);
  return {
    ...filter,
    subject: subject && { kind: subject.kind, ids: await subjectIds(deps, subject) },
    customerIds: customers.map((customer) => customer.id),
  };
}

/** A customer's documents are also those of whoever was merged into him. */
async function subjectIds(deps: OfficeDeps, subject: { kind: string; id: string }): Promise<string[]> {
  if (subject.kind !== 'customer') return [subject.id];
  const seq = await customerSeq(deps.db, subject.id);
  return seq === undefined ? [subject.id] : idsOf(deps.db, seq);
}

function readAfter(text: string | null): number | null {
  if (text === null) return null;
  const seq = Number(text);
  if (!Number.isSafeInteger(seq)) throw invalid([{ field: 'after', message: documentTexts.badCursor }]);
  return seq;
}
