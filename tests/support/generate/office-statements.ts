import type Database from 'better-sqlite3';
import { toColumns } from '../../../electron/office/features/visits/row.ts';
import type { VisitDetails } from '../../../shared/contract/visits.ts';

interface NewCustomer {
  readonly seq: number;
  readonly id: string;
  readonly estateSeq: number;
  readonly name: string;
  readonly ownerSeq: number | null;
  readonly at: Date;
}
interface NewVisit {
  readonly seq: number;
  readonly id: string;
  readonly number: string;
  readonly estateSeq: number;
  readonly customerSeq: number;
  readonly clerkSeq: number;
  readonly salespersonSeq: number | null;
  readonly visit: VisitDetails;
  readonly at: Date;
}

/** The inserts of the office's own repositories as prepared statements, for a million rows in minutes. */
export function officeStatements(raw: Database.Database) {
  const customer = raw.prepare(
    `INSERT INTO customer (seq, id, estate_seq, name, gender, owner_seq, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const phone = raw.prepare('INSERT INTO customer_phone (phone, customer_seq, position) VALUES (?, ?, ?)');
  const search = raw.prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)');
  const visit = raw.prepare(
    `INSERT INTO visit (seq, id, number, estate_seq, customer_seq, visited_on, arrived_at, served_at, left_at,
       party_size, visit_kind, filled_by, received_by_seq, salesperson_seq, intention, details, created_at, updated_at)
     VALUES (@seq, @id, @number, @estateSeq, @customerSeq, @visited_on, @arrived_at, @served_at, @left_at,
       @party_size, @visit_kind, @filled_by, @clerkSeq, @salesperson_seq, @intention, @details, @stamp, @stamp)`,
  );
  const noted = raw.prepare(
    'UPDATE customer SET last_visit_on = ?, intention = coalesce(?, intention) WHERE seq = ?',
  );
  const channel = raw.prepare('INSERT INTO visit_channel (channel, visited_on, visit_seq) VALUES (?, ?, ?)');
  // Offices of the first versions are generated too, to be migrated.
  const followed =
    raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'follow_up_stale'").get() !== undefined;
  const stale = followed ? raw.prepare('INSERT OR IGNORE INTO follow_up_stale VALUES (?)') : undefined;
  const sequence = raw.prepare("INSERT INTO number_sequence (prefix, day, last) VALUES ('LF', ?, ?)");
  return {
    customer(row: NewCustomer): void {
      const stamp = row.at.toISOString();
      const gender = row.seq % 2 === 0 ? '男' : '女';
      customer.run(row.seq, row.id, row.estateSeq, row.name, gender, row.ownerSeq, stamp, stamp);
    },
    phone: (number: string, seq: number, position: number) => void phone.run(number, seq, position),
    search: (seq: number, keys: string) => void search.run(seq, keys),
    visit(row: NewVisit): void {
      const columns = toColumns(row.visit, row.salespersonSeq);
      const { seq, id, number, estateSeq, customerSeq, clerkSeq } = row;
      const stamp = row.at.toISOString();
      visit.run({ ...columns, seq, id, number, estateSeq, customerSeq, clerkSeq, stamp });
      stale?.run(row.customerSeq);
      noted.run(row.visit.visitedOn, row.visit.intention, row.customerSeq);
      for (const name of row.visit.channels) channel.run(name, row.visit.visitedOn, row.seq);
    },
    numberSequence: (day: string, last: number) => void sequence.run(day, last),
  };
}
