import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { VisitDetails } from '../../../../shared/contract/visits.ts';
import type { ImportedVisit } from '../../../../shared/domain/import/read-visit.ts';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { VisitKind } from '../../../../shared/domain/visit-choices.ts';
import { toColumns } from '../visits/row.ts';

export interface VisitWriterOptions {
  readonly importSeq: number;
  readonly importId: string;
  readonly estateSeq: number;
  readonly staffSeqById: ReadonlyMap<string, number>;
  /** UTC ISO stamp of the records */
  readonly at: string;
}

export interface VisitToWrite {
  readonly record: ImportedVisit;
  readonly fingerprint: string;
  readonly searchKeys: string;
}

/** Writes imported visits with prepared statements; call it inside a transaction that is open on the connection. */
export interface VisitWriter {
  /** expects one visit, and one customer for each that was not known */
  write(visits: readonly VisitToWrite[]): void;
  readonly counts: { newCustomers: number; linkedCustomers: number };
}

interface CustomerBefore {
  readonly seq: number;
  readonly name: string;
  readonly owner_seq: number | null;
  readonly intention: string | null;
  readonly last_visit_on: string | null;
  readonly import_id: string | null;
}

/** What an import may change of a customer that was there before; kept, so that undoing can put it back. */
export interface CustomerMark {
  readonly owner: number | null;
  readonly intention: string | null;
  readonly lastVisitOn: string | null;
  readonly addedPhones: readonly string[];
}

export function createVisitWriter(raw: Database.Database, options: VisitWriterOptions): VisitWriter {
  const sql = prepare(raw);
  const counts = { newCustomers: 0, linkedCustomers: 0 };
  const linked = new Set<number>();

  const writeOne = (visit: VisitToWrite, numbers: Map<string, number>) => {
    const { record } = visit;
    const salespersonSeq =
      record.salespersonId === null ? null : (options.staffSeqById.get(record.salespersonId) ?? null);
    const known = customerOf(record.phones);
    const kind = record.visitKind ?? (known && sql.anyVisit.get(known.seq) ? 'return' : 'first');
    const customerSeq = known ? link(known, record, salespersonSeq) : add(visit, salespersonSeq);
    const details = detailsOf(record, kind);
    const row = toColumns(details, salespersonSeq);
    const made = sql.insertVisit.run({
      ...row,
      id: newId(),
      number: takeNumber(record.visitedOn, numbers),
      estate_seq: options.estateSeq,
      customer_seq: customerSeq,
      import_id: options.importId,
      at: options.at,
    });
    for (const channel of new Set(record.channels))
      sql.insertChannel.run(channel, record.visitedOn, made.lastInsertRowid);
    sql.insertRow.run(Buffer.from(visit.fingerprint, 'hex'), options.importSeq, made.lastInsertRowid);
  };

  const customerOf = (phones: readonly string[]): CustomerBefore | undefined => {
    for (const phone of phones) {
      const found = sql.customerByPhone.get(phone) as CustomerBefore | undefined;
      if (found) return found;
    }
    return undefined;
  };

  const add = ({ record, searchKeys: keys }: VisitToWrite, salespersonSeq: number | null): number => {
    const { name, gender, ageBand, livesIn, worksIn, occupation, intention, visitedOn } = record;
    const age = ageBand === '' ? null : ageBand;
    const fields = {
      id: newId(),
      estate_seq: options.estateSeq,
      name,
      gender,
      age,
      livesIn,
      worksIn,
      occupation,
    };
    const made = sql.insertCustomer.run({
      ...fields,
      owner_seq: salespersonSeq,
      intention,
      visitedOn,
      import_id: options.importId,
      at: options.at,
    });
    const seq = Number(made.lastInsertRowid);
    for (const [position, phone] of record.phones.entries()) sql.insertPhone.run(phone, seq, position);
    sql.insertKeys.run(seq, keys);
    counts.newCustomers++;
    return seq;
  };

  const link = (known: CustomerBefore, record: ImportedVisit, salespersonSeq: number | null): number => {
    const addedPhones = addPhones(known, record.phones);
    const latest = record.visitedOn >= (known.last_visit_on ?? '');
    const before: CustomerMark = {
      owner: known.owner_seq,
      intention: known.intention,
      lastVisitOn: known.last_visit_on,
      addedPhones: [],
    };
    const after: CustomerMark = {
      owner: known.owner_seq ?? salespersonSeq,
      intention: latest ? (record.intention ?? known.intention) : known.intention,
      lastVisitOn: latest ? record.visitedOn : known.last_visit_on,
      addedPhones,
    };
    sql.updateCustomer.run(after.owner, after.intention, after.lastVisitOn, known.seq);
    if (known.import_id !== options.importId) mark(known.seq, before, after);
    if (!linked.has(known.seq)) counts.linkedCustomers++;
    linked.add(known.seq);
    return known.seq;
  };

  /** The first state of a customer stays the one to go back to; phones add up. */
  const mark = (seq: number, before: CustomerMark, after: CustomerMark) => {
    const earlier = sql.markOf.get(options.importSeq, seq) as { after: string } | undefined;
    const added = earlier
      ? [...(JSON.parse(earlier.after) as CustomerMark).addedPhones, ...after.addedPhones]
      : after.addedPhones;
    sql.insertMark.run(
      options.importSeq,
      seq,
      JSON.stringify(before),
      JSON.stringify({ ...after, addedPhones: added }),
    );
  };

  const addPhones = (known: CustomerBefore, phones: readonly string[]): string[] => {
    const fresh = phones.filter((phone) => !sql.customerByPhone.get(phone));
    if (fresh.length === 0) return [];
    const present = sql.phonesOf.pluck().all(known.seq) as string[];
    for (const [index, phone] of fresh.entries())
      sql.insertPhone.run(phone, known.seq, present.length + index);
    sql.deleteKeys.run(known.seq);
    sql.insertKeys.run(known.seq, searchKeys(known.name, [...present, ...fresh]));
    return fresh;
  };

  const takeNumber = (visitedOn: string, numbers: Map<string, number>): string => {
    const day = visitedOn.replaceAll('-', '');
    const last = numbers.get(day) ?? (sql.lastNumber.pluck().get(day) as number | undefined) ?? 0;
    numbers.set(day, last + 1);
    return `LF-${day}-${String(last + 1).padStart(3, '0')}`;
  };

  return {
    counts,
    write(visits) {
      const numbers = new Map<string, number>();
      for (const visit of visits) writeOne(visit, numbers);
      for (const [day, last] of numbers) sql.keepNumber.run(day, last);
    },
  };
}

function detailsOf(record: ImportedVisit, visitKind: VisitKind): VisitDetails {
  const { visitedOn, channels, purposes, unitTypes, areaFrom, areaTo, budgetFrom, budgetTo } = record;
  const { floor, decoration, competitors, concerns, opinions, intention, remarks } = record;
  return {
    visitedOn,
    // A register seldom tells the hour; an empty text says that it is not known.
    arrivedAt: record.arrivedAt ?? '',
    servedAt: null,
    leftAt: null,
    partySize: record.partySize ?? 1,
    visitKind,
    filledBy: 'salesperson',
    salespersonId: record.salespersonId,
    channels: [...channels],
    purposes: [...purposes],
    unitTypes: [...unitTypes],
    areaFrom,
    areaTo,
    budgetFrom,
    budgetTo,
    floor,
    decoration,
    competitors,
    materials: [],
    stations: [],
    concerns,
    opinions,
    intention,
    promisedContactOn: null,
    remarks,
  };
}

function prepare(raw: Database.Database) {
  return {
    customerByPhone: raw.prepare(
      `SELECT c.seq, c.name, c.owner_seq, c.intention, c.last_visit_on, c.import_id FROM customer_phone p
       JOIN customer c ON c.seq = p.customer_seq WHERE p.phone = ? ORDER BY c.seq LIMIT 1`,
    ),
    anyVisit: raw.prepare('SELECT 1 FROM visit WHERE customer_seq = ? LIMIT 1'),
    insertCustomer: raw.prepare(
      `INSERT INTO customer (id, estate_seq, name, gender, age_band, lives_in, works_in, occupation, owner_seq, intention, last_visit_on, import_id, created_at, updated_at)
       VALUES (@id, @estate_seq, @name, @gender, @age, @livesIn, @worksIn, @occupation, @owner_seq, @intention, @visitedOn, @import_id, @at, @at)`,
    ),
    insertPhone: raw.prepare(
      'INSERT OR IGNORE INTO customer_phone (phone, customer_seq, position) VALUES (?, ?, ?)',
    ),
    phonesOf: raw.prepare('SELECT phone FROM customer_phone WHERE customer_seq = ? ORDER BY position'),
    insertKeys: raw.prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)'),
    deleteKeys: raw.prepare('DELETE FROM customer_search WHERE rowid = ?'),
    updateCustomer: raw.prepare(
      'UPDATE customer SET owner_seq = ?, intention = ?, last_visit_on = ? WHERE seq = ?',
    ),
    insertVisit: raw.prepare(
      `INSERT INTO visit (id, number, estate_seq, customer_seq, visited_on, arrived_at, served_at, left_at, party_size, visit_kind, filled_by, salesperson_seq, intention, details, promised_contact_on, import_id, created_at, updated_at)
       VALUES (@id, @number, @estate_seq, @customer_seq, @visited_on, @arrived_at, @served_at, @left_at, @party_size, @visit_kind, @filled_by, @salesperson_seq, @intention, @details, @promised_contact_on, @import_id, @at, @at)`,
    ),
    insertChannel: raw.prepare('INSERT INTO visit_channel (channel, visited_on, visit_seq) VALUES (?, ?, ?)'),
    insertRow: raw.prepare('INSERT INTO import_row (fingerprint, import_seq, record_seq) VALUES (?, ?, ?)'),
    markOf: raw.prepare('SELECT after FROM import_customer WHERE import_seq = ? AND customer_seq = ?'),
    insertMark: raw.prepare(
      `INSERT INTO import_customer (import_seq, customer_seq, before, after) VALUES (?, ?, ?, ?)
       ON CONFLICT (import_seq, customer_seq) DO UPDATE SET after = excluded.after`,
    ),
    lastNumber: raw.prepare("SELECT last FROM number_sequence WHERE prefix = 'LF' AND day = ?"),
    keepNumber: raw.prepare(
      `INSERT INTO number_sequence (prefix, day, last) VALUES ('LF', ?, ?)
       ON CONFLICT (prefix, day) DO UPDATE SET last = excluded.last`,
    ),
  };
}
