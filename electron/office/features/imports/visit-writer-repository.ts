import type Database from 'better-sqlite3';
import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { followUpDueAfter } from '../../../../shared/domain/follow-up.ts';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { VisitToWrite } from './draft/draft-types.ts';
import { idSource } from './id-source.ts';
import { prepareVisitStatements, type CustomerBefore } from './visit-statements-repository.ts';

export interface VisitWriterOptions {
  readonly importSeq: number;
  readonly importId: string;
  readonly estateSeq: number;
  readonly staffSeqById: ReadonlyMap<string, number>;
  /** the business's clock, for ids that sort by time */
  readonly now: Date;
}

/** Writes imported visits with prepared statements; call it inside a transaction that is open on the connection. */
export interface VisitWriter {
  /** expects one visit each, and one customer for each that was not known; answers the visits' seqs */
  write(visits: readonly VisitToWrite[]): number[];
  readonly counts: { newCustomers: number; linkedCustomers: number };
}

/** What an import may change of a customer that was there before; kept, so that undoing can put it back. */
export interface CustomerMark {
  readonly owner: number | null;
  readonly intention: string | null;
  readonly addedPhones: readonly string[];
}

export function createVisitWriter(raw: Database.Database, options: VisitWriterOptions): VisitWriter {
  const sql = prepareVisitStatements(raw);
  const newId = idSource(options.now);
  const at = options.now.toISOString();
  const counts = { newCustomers: 0, linkedCustomers: 0 };
  const linked = new Set<number>();
  // S-7.2.12: what was due before the import is no task any more.
  const followedUpFrom = addDays(businessDate(options.now), -followUpDueAfter);

  const writeOne = (visit: VisitToWrite, numbers: Map<string, number>): number => {
    const salesperson =
      visit.salespersonId === null ? null : (options.staffSeqById.get(visit.salespersonId) ?? null);
    const known = customerOf(visit.phones);
    const kind = visit.visitKind ?? (known && hasVisits(known) ? 'return' : 'first');
    const customer = known ? link(known, visit, salesperson) : add(visit, salesperson);
    const { visitedOn, arrivedAt, partySize, intention, details } = visit;
    const number = takeNumber(visitedOn, numbers);
    const written = [
      newId(),
      number,
      options.estateSeq,
      customer,
      visitedOn,
      arrivedAt,
      partySize,
      kind,
      salesperson,
      intention,
      details,
    ];
    const seq = Number(sql.insertVisit.run(...written, options.importId, at, at).lastInsertRowid);
    if (visitedOn >= followedUpFrom) sql.oweFollowUp.run(customer);
    for (const channel of visit.channels) sql.insertChannel.run(channel, visitedOn, seq);
    return seq;
  };

  const customerOf = (phones: readonly string[]): CustomerBefore | undefined => {
    for (const phone of phones) {
      const customer = sql.customerByPhone.get(phone);
      if (customer) return customer;
    }
    return undefined;
  };

  /** The last visit is kept with the customer; only where all were voided must they be looked up. */
  const hasVisits = (customer: CustomerBefore) =>
    customer.lastVisitOn !== null || sql.anyVisit.get(customer.seq) !== undefined;

  const add = (visit: VisitToWrite, salesperson: number | null): number => {
    const { name, gender, ageBand, livesIn, worksIn, occupation, intention, visitedOn } = visit;
    const fields = [
      newId(),
      options.estateSeq,
      name,
      gender,
      ageBand,
      livesIn,
      worksIn,
      occupation,
      salesperson,
      intention,
      visitedOn,
    ];
    const seq = Number(sql.insertCustomer.run(...fields, options.importId, at, at).lastInsertRowid);
    for (const [position, phone] of visit.phones.entries()) sql.insertPhone.run(phone, seq, position);
    sql.insertKeys.run(seq, visit.searchKeys ?? searchKeys(name, visit.phones));
    counts.newCustomers++;
    return seq;
  };

  const link = (known: CustomerBefore, visit: VisitToWrite, salesperson: number | null): number => {
    const addedPhones = addPhones(known, visit.phones);
    const latest = visit.visitedOn >= (known.lastVisitOn ?? '');
    const owner = known.owner ?? salesperson;
    const intention = latest ? (visit.intention ?? known.intention) : known.intention;
    sql.updateCustomer.run(owner, intention, latest ? visit.visitedOn : known.lastVisitOn, known.seq);
    if (known.importId === options.importId) return known.seq;
    mark(known, { owner, intention, addedPhones });
    if (!linked.has(known.seq)) counts.linkedCustomers++;
    linked.add(known.seq);
    return known.seq;
  };

  /** The first state of a customer stays the one to go back to; phones add up. */
  const mark = (known: CustomerBefore, after: CustomerMark) => {
    const earlier = sql.markOf.get(options.importSeq, known.seq);
    const before: CustomerMark = { owner: known.owner, intention: known.intention, addedPhones: [] };
    const phones = earlier === undefined ? [] : (JSON.parse(earlier) as CustomerMark).addedPhones;
    const left = { ...after, addedPhones: [...phones, ...after.addedPhones] };
    sql.insertMark.run(options.importSeq, known.seq, JSON.stringify(before), JSON.stringify(left));
  };

  const addPhones = (known: CustomerBefore, phones: readonly string[]): string[] => {
    const fresh = phones.filter((phone) => sql.seqByPhone.get(phone) === undefined);
    if (fresh.length === 0) return [];
    const present = sql.phonesOf.all(known.seq);
    for (const [index, phone] of fresh.entries())
      sql.insertPhone.run(phone, known.seq, present.length + index);
    sql.deleteKeys.run(known.seq);
    sql.insertKeys.run(known.seq, searchKeys(known.name, [...present, ...fresh]));
    return fresh;
  };

  const takeNumber = (visitedOn: string, numbers: Map<string, number>): string => {
    const day = visitedOn.replaceAll('-', '');
    const last = numbers.get(day) ?? sql.lastNumber.get(day) ?? 0;
    numbers.set(day, last + 1);
    return `LF-${day}-${String(last + 1).padStart(3, '0')}`;
  };

  return {
    counts,
    write(visits) {
      // The desk takes numbers too, between chunks: they are read anew in each.
      const numbers = new Map<string, number>();
      const seqs = visits.map((visit) => writeOne(visit, numbers));
      for (const [day, last] of numbers) sql.keepNumber.run(day, last);
      return seqs;
    },
  };
}
