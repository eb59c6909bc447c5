import type Database from 'better-sqlite3';
import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { CallToWrite } from './draft/draft-types.ts';
import type { CustomerMark, VisitWriterOptions } from './visit-writer-repository.ts';

interface KnownCaller {
  readonly seq: number;
  readonly name: string;
  readonly owner: number | null;
  readonly intention: string | null;
  readonly importId: string | null;
}

/** The customers of imported calls: found by phone, or made; what an import changes of earlier ones is kept for its undoing. */
export interface ImportedCallers {
  /**
   * The seq of the call's customer; null for a caller without phone, of whom no customer is made (spec/reception.md, identity).
   * `owner`: the salesperson who took the call.
   */
  customerOf(call: CallToWrite, owner: number | null): number | null;
  readonly counts: { newCustomers: number; linkedCustomers: number };
}

/** `newId` makes ids that sort by time. To be used inside a transaction that is open on the connection. */
export function createImportedCallers(
  raw: Database.Database,
  options: Pick<VisitWriterOptions, 'importSeq' | 'importId' | 'estateSeq' | 'now'>,
  newId: () => string,
): ImportedCallers {
  const sql = prepareStatements(raw);
  const at = options.now.toISOString();
  const counts = { newCustomers: 0, linkedCustomers: 0 };
  const linked = new Set<number>();
  // Registers are seldom in order: the earliest call of the import is the one that makes the owner.
  const ownedFrom = new Map<number, string>();

  const add = (call: CallToWrite, owner: number | null): number => {
    const { callerName, gender, phones, intention } = call;
    const name = callerName || unnamedCaller;
    const { estateSeq, importId } = options;
    const values = [newId(), estateSeq, name, gender, owner, intention, importId, at, at];
    const seq = Number(sql.insertCustomer.run(...values).lastInsertRowid);
    for (const [position, phone] of phones.entries()) sql.insertPhone.run(phone, seq, position);
    sql.insertKeys.run(seq, searchKeys(name, phones));
    if (owner !== null) ownedFrom.set(seq, momentOf(call));
    counts.newCustomers++;
    return seq;
  };

  const link = (known: KnownCaller, call: CallToWrite, taker: number | null): number => {
    const owner = ownerOf(known, call, taker);
    const intention = known.intention ?? call.intention;
    const name = known.name === unnamedCaller && isOwn(known) ? call.callerName || known.name : known.name;
    sql.updateCustomer.run(owner, intention, name, known.seq);
    const addedPhones = addPhones(known.seq, call.phones);
    if (addedPhones.length > 0 || name !== known.name) renewKeys(known.seq, name);
    if (isOwn(known)) return known.seq;
    mark(known, { owner, intention, addedPhones });
    if (!linked.has(known.seq)) counts.linkedCustomers++;
    linked.add(known.seq);
    return known.seq;
  };

  const isOwn = (known: KnownCaller) => known.importId === options.importId;

  const ownerOf = (known: KnownCaller, call: CallToWrite, taker: number | null): number | null => {
    const from = ownedFrom.get(known.seq);
    const isEarlier = from !== undefined && momentOf(call) < from;
    if (taker === null || (known.owner !== null && !isEarlier)) return known.owner;
    ownedFrom.set(known.seq, momentOf(call));
    return taker;
  };

  const addPhones = (seq: number, phones: readonly string[]): string[] => {
    const fresh = phones.filter((phone) => sql.customerByPhone.get(phone) === undefined);
    const present = fresh.length === 0 ? 0 : sql.phonesOf.all(seq).length;
    for (const [index, phone] of fresh.entries()) sql.insertPhone.run(phone, seq, present + index);
    return fresh;
  };

  const renewKeys = (seq: number, name: string): void => {
    sql.deleteKeys.run(seq);
    sql.insertKeys.run(seq, searchKeys(name, sql.phonesOf.all(seq)));
  };

  /** The first state of a customer stays the one to go back to; phones add up. */
  const mark = (known: KnownCaller, after: CustomerMark): void => {
    const earlier = sql.markOf.get(options.importSeq, known.seq);
    const before: CustomerMark = { owner: known.owner, intention: known.intention, addedPhones: [] };
    const phones = earlier === undefined ? [] : (JSON.parse(earlier) as CustomerMark).addedPhones;
    const left = { ...after, addedPhones: [...phones, ...after.addedPhones] };
    sql.insertMark.run(options.importSeq, known.seq, JSON.stringify(before), JSON.stringify(left));
  };

  return {
    counts,
    customerOf(call, owner) {
      for (const phone of call.phones) {
        const known = sql.customerByPhone.get(phone);
        if (known) return link(known, call, owner);
      }
      return call.phones.length === 0 ? null : add(call, owner);
    },
  };
}

const momentOf = (call: CallToWrite) => `${call.calledOn} ${call.calledAt}`;

function prepareStatements(raw: Database.Database) {
  return {
    customerByPhone: raw.prepare<[string], KnownCaller>(
      `SELECT seq, name, owner_seq AS owner, intention, import_id AS importId FROM customer
       WHERE seq = (SELECT customer_seq FROM customer_phone WHERE phone = ? ORDER BY customer_seq LIMIT 1)`,
    ),
    insertCustomer: raw.prepare(
      `INSERT INTO customer (id, estate_seq, name, gender, owner_seq, intention, import_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    updateCustomer: raw.prepare('UPDATE customer SET owner_seq = ?, intention = ?, name = ? WHERE seq = ?'),
    insertPhone: raw.prepare(
      'INSERT OR IGNORE INTO customer_phone (phone, customer_seq, position) VALUES (?, ?, ?)',
    ),
    phonesOf: raw
      .prepare<[number], string>('SELECT phone FROM customer_phone WHERE customer_seq = ? ORDER BY position')
      .pluck(),
    insertKeys: raw.prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)'),
    deleteKeys: raw.prepare('DELETE FROM customer_search WHERE rowid = ?'),
    markOf: raw
      .prepare<[number, number], string>(
        'SELECT after FROM import_customer WHERE import_seq = ? AND customer_seq = ?',
      )
      .pluck(),
    insertMark: raw.prepare(
      `INSERT INTO import_customer (import_seq, customer_seq, before, after) VALUES (?, ?, ?, ?)
       ON CONFLICT (import_seq, customer_seq) DO UPDATE SET after = excluded.after`,
    ),
  };
}
