import type { Kysely } from 'kysely';
import type { FindHit } from '../../../../shared/contract/find.ts';
import { findTexts } from '../../../../shared/texts/find.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { customerLines } from '../customers/present.ts';
import { searchFor } from '../customers/search.ts';
import { documentsByText } from '../documents/list-repository.ts';
import { presentRows } from '../visits/list.ts';
import { appointmentsByNumber, callsByNumber, visitsByNumber } from './repository.ts';

/** Documents do not push customers off the list. */
const mostDocuments = 4;
const numberLike = /^[A-Z]{2}-?\d*/i;

/** Records that fit what was typed, as the reader may see them: by number, or customers by name, pinyin or phone. */
export async function findHits(
  db: Kysely<Schema>,
  reader: Actor,
  text: string,
  limit: number,
): Promise<FindHit[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const numbered = numberLike.test(wanted) ? await numberedHits(db, reader, wanted.toUpperCase(), limit) : [];
  const seqs = await searchFor(db, reader, wanted, limit);
  const customers = (await customerLines(db, reader, seqs)).map((line): FindHit => ({
    kind: 'customer',
    id: line.id,
    title: line.name,
    detail: joined([
      line.phones.map((phone) => phone.number).join('、'),
      findTexts.owner(line.ownerName),
      line.lastVisitOn === null ? '' : findTexts.lastVisit(line.lastVisitOn),
    ]),
  }));
  const documents = (await documentsByText(db, wanted, mostDocuments)).map((row): FindHit => ({
    kind: 'document',
    id: row.id,
    title: `${row.number} ${row.title}`,
    detail: findTexts.issued(row.issued_on, row.by_name),
  }));
  return [...numbered, ...customers.slice(0, limit - documents.length), ...documents].slice(0, limit);
}

async function numberedHits(
  db: Kysely<Schema>,
  reader: Actor,
  number: string,
  limit: number,
): Promise<FindHit[]> {
  return [
    ...(await visitHits(db, reader, number, limit)),
    ...(await callsByNumber(db, number, limit)).map((row): FindHit => ({
      kind: 'call',
      id: row.id,
      title: `${row.number} ${row.caller_name}`,
      detail: joined([row.called_on, row.taken_by_name ?? '', row.voided === 1 ? findTexts.voided : '']),
    })),
    ...(await appointmentsByNumber(db, number, limit)).map((row): FindHit => ({
      kind: 'appointment',
      id: row.id,
      title: `${row.number} ${row.visitor_name}`,
      detail: joined([`${row.due_on} ${row.due_at}`, row.salesperson_name ?? '']),
    })),
  ];
}

async function visitHits(
  db: Kysely<Schema>,
  reader: Actor,
  number: string,
  limit: number,
): Promise<FindHit[]> {
  const rows = await presentRows(db, reader, await visitsByNumber(db, number, limit));
  return rows.map((row) => ({
    kind: 'visit',
    id: row.id,
    title: `${row.number} ${row.customerName}`,
    detail: joined([row.visitedOn, row.salespersonName ?? '', row.voided ? findTexts.voided : '']),
  }));
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
