import type Database from 'better-sqlite3';

export interface CustomerBefore {
  readonly seq: number;
  readonly name: string;
  readonly owner: number | null;
  readonly intention: string | null;
  readonly lastVisitOn: string | null;
  readonly importId: string | null;
}

/** The statements that write a visit and its customer, prepared once for a whole import. */
export function prepareVisitStatements(raw: Database.Database) {
  return {
    seqByPhone: raw
      .prepare<[string], number>(
        'SELECT customer_seq FROM customer_phone WHERE phone = ? ORDER BY customer_seq LIMIT 1',
      )
      .pluck(),
    customerByPhone: raw.prepare<[string], CustomerBefore>(
      `SELECT seq, name, owner_seq AS owner, intention, last_visit_on AS lastVisitOn, import_id AS importId
       FROM customer WHERE seq = (SELECT customer_seq FROM customer_phone WHERE phone = ? ORDER BY customer_seq LIMIT 1)`,
    ),
    anyVisit: raw.prepare<[number], unknown>('SELECT 1 FROM visit WHERE customer_seq = ? LIMIT 1'),
    insertCustomer: raw.prepare(
      `INSERT INTO customer (id, estate_seq, name, gender, age_band, lives_in, works_in, occupation, owner_seq, intention,
         last_visit_on, import_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertPhone: raw.prepare(
      'INSERT OR IGNORE INTO customer_phone (phone, customer_seq, position) VALUES (?, ?, ?)',
    ),
    phonesOf: raw
      .prepare<[number], string>('SELECT phone FROM customer_phone WHERE customer_seq = ? ORDER BY position')
      .pluck(),
    insertKeys: raw.prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)'),
    deleteKeys: raw.prepare('DELETE FROM customer_search WHERE rowid = ?'),
    updateCustomer: raw.prepare(
      'UPDATE customer SET owner_seq = ?, intention = ?, last_visit_on = ? WHERE seq = ?',
    ),
    insertVisit: raw.prepare(
      `INSERT INTO visit (id, number, estate_seq, customer_seq, visited_on, arrived_at, party_size, visit_kind,
         salesperson_seq, intention, details, import_id, created_at, updated_at, filled_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'salesperson')`,
    ),
    insertChannel: raw.prepare(
      'INSERT OR IGNORE INTO visit_channel (channel, visited_on, visit_seq) VALUES (?, ?, ?)',
    ),
    oweFollowUp: raw.prepare('INSERT OR IGNORE INTO follow_up_stale (customer_seq) VALUES (?)'),
    markOf: raw
      .prepare<[number, number], string>(
        'SELECT after FROM import_customer WHERE import_seq = ? AND customer_seq = ?',
      )
      .pluck(),
    insertMark: raw.prepare(
      `INSERT INTO import_customer (import_seq, customer_seq, before, after) VALUES (?, ?, ?, ?)
       ON CONFLICT (import_seq, customer_seq) DO UPDATE SET after = excluded.after`,
    ),
    lastNumber: raw
      .prepare<[string], number>("SELECT last FROM number_sequence WHERE prefix = 'LF' AND day = ?")
      .pluck(),
    keepNumber: raw.prepare(
      `INSERT INTO number_sequence (prefix, day, last) VALUES ('LF', ?, ?)
       ON CONFLICT (prefix, day) DO UPDATE SET last = excluded.last`,
    ),
  };
}
