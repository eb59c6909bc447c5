import type { Kysely } from 'kysely';
import type { FindHit } from '../../../../shared/contract/find.ts';
import { plainName } from '../../../../shared/domain/duplicates.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { spellingOf } from '../../../../shared/domain/search-keys.ts';
import { findTexts } from '../../../../shared/texts/find.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { customerLines } from '../customers/present.ts';
import { searchFor } from '../customers/search.ts';
import { documentsByText } from '../documents/list-repository.ts';
import { presentRows } from '../visits/list.ts';
import { appointmentsByNumber, callsByNumber, namedOfNobody, visitsByNumber } from './repository.ts';
import { typedNumbers } from './typed-number.ts';

/** Documents do not push customers off the list. */
const mostDocuments = 4;
const mostOfNobody = 4;
/** Numbers neither, where the digits may as well be a part of a phone. */
const mostOfOneRegister = 4;

/**
 * Records that fit what was typed, as the reader may see them: by number, customers by name, pinyin or phone, and calls and
 * appointments of people who left only a name.
 */
export async function findHits(
  db: Kysely<Schema>,
  reader: Actor,
  text: string,
  limit: number,
): Promise<FindHit[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const numbers = typedNumbers(wanted);
  const most = numbers.length > 1 ? mostOfOneRegister : limit;
  const numbered: FindHit[] = [];
  for (const number of numbers) numbered.push(...(await numberedHits(db, reader, number, most)));
  const seqs = await searchFor(db, reader, wanted, limit);
  const customers = (await customerLines(db, reader, seqs)).map((line): FindHit => ({
    kind: 'customer',
    id: line.id,
    title: line.name,
    detail: joined([
      line.phones.map((phone) => formatPhone(phone.number)).join('、'),
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
  const nameless = await hitsOfNobody(db, wanted);
  const room = limit - documents.length - nameless.length;
  return [...numbered, ...customers.slice(0, room), ...nameless, ...documents].slice(0, limit);
}

/** Calls and appointments of people who left no phone, and so are no customers, by the name they gave. */
async function hitsOfNobody(db: Kysely<Schema>, text: string): Promise<FindHit[]> {
  if (!/\p{L}/u.test(text)) return [];
  const found = (await namedOfNobody(db)).filter((row) => namesMatch(row.name, text));
  return found.slice(0, mostOfNobody).map((row) => ({
    kind: row.kind,
    id: row.id,
    title: `${row.number} ${row.name}`,
    detail: joined([`${row.on} ${row.at}`, row.staff_name ?? '', findTexts.noPhone]),
  }));
}

/** Part of the name, or in letters of its pinyin or initials. */
function namesMatch(name: string, text: string): boolean {
  const wanted = plainName(text);
  if (plainName(name).includes(wanted)) return true;
  return (
    /^[a-z]+$/.test(wanted) &&
    spellingOf(name)
      .split(' ')
      .some((spelling) => spelling.startsWith(wanted))
  );
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
