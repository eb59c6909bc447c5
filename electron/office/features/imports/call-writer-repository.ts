import type Database from 'better-sqlite3';
import type { CallToWrite } from './draft/draft-types.ts';
import { idSource } from './id-source.ts';
import { createImportedCallers, type ImportedCallers } from './imported-callers-repository.ts';
import type { VisitWriterOptions } from './visit-writer-repository.ts';

export interface CallWriterOptions extends VisitWriterOptions {
  /** seqs of those who sell: only they come to own who called */
  readonly sellers: ReadonlySet<number>;
}

/** Writes imported calls with prepared statements; call it inside a transaction that is open on the connection. */
export interface CallWriter {
  /** expects one call each; answers their seqs */
  write(calls: readonly CallToWrite[]): number[];
  readonly counts: ImportedCallers['counts'];
}

export function createCallWriter(raw: Database.Database, options: CallWriterOptions): CallWriter {
  const sql = prepareStatements(raw);
  const newId = idSource(options.now);
  const callers = createImportedCallers(raw, options, newId);
  const at = options.now.toISOString();

  const writeOne = (call: CallToWrite, numbers: Map<string, number>): number => {
    const taker = call.takenById === null ? null : (options.staffSeqById.get(call.takenById) ?? null);
    const owner = taker !== null && options.sellers.has(taker) ? taker : null;
    const customer = callers.customerOf(call, owner);
    const made = sql.insertCall.run({
      ...call,
      id: newId(),
      number: takeNumber(call.calledOn, numbers),
      estate: options.estateSeq,
      customer,
      taker,
      phone: call.phones[0] ?? null,
      kind: call.callKind ?? kindOf(customer, call),
      invited: call.invited ? 1 : 0,
      importId: options.importId,
      at,
    });
    return Number(made.lastInsertRowid);
  };

  /** By the customer's earlier calls; those of the import that come later in time, though earlier in the file, are no longer first. */
  const kindOf = (customer: number | null, call: CallToWrite): 'first' | 'repeated' => {
    if (customer === null) return 'first';
    const when = { customer, on: call.calledOn, at: call.calledAt };
    sql.repeatLater.run({ ...when, importId: options.importId });
    return sql.earlier.get(when) === undefined ? 'first' : 'repeated';
  };

  const takeNumber = (calledOn: string, numbers: Map<string, number>): string => {
    const day = calledOn.replaceAll('-', '');
    const last = numbers.get(day) ?? sql.lastNumber.get(day) ?? 0;
    numbers.set(day, last + 1);
    return `DH-${day}-${String(last + 1).padStart(3, '0')}`;
  };

  return {
    counts: callers.counts,
    write(calls) {
      // The desk takes numbers too, between chunks: they are read anew in each.
      const numbers = new Map<string, number>();
      const seqs = calls.map((call) => writeOne(call, numbers));
      for (const [day, last] of numbers) sql.keepNumber.run(day, last);
      return seqs;
    },
  };
}

function prepareStatements(raw: Database.Database) {
  return {
    earlier: raw.prepare(
      `SELECT 1 FROM phone_enquiry WHERE customer_seq = @customer AND voided = 0
         AND (called_on < @on OR (called_on = @on AND called_at <= @at)) LIMIT 1`,
    ),
    repeatLater: raw.prepare(
      `UPDATE phone_enquiry SET call_kind = 'repeated' WHERE customer_seq = @customer AND import_id = @importId
         AND call_kind = 'first' AND (called_on > @on OR (called_on = @on AND called_at > @at))`,
    ),
    insertCall: raw.prepare(
      `INSERT INTO phone_enquiry (id, number, estate_seq, customer_seq, called_on, called_at, seconds, taken_by_seq, caller_name,
         gender, phone, call_kind, channel, invited, intention, details, import_id, created_at, updated_at)
       VALUES (@id, @number, @estate, @customer, @calledOn, @calledAt, @seconds, @taker, @callerName,
         @gender, @phone, @kind, @channel, @invited, @intention, @details, @importId, @at, @at)`,
    ),
    lastNumber: raw
      .prepare<[string], number>("SELECT last FROM number_sequence WHERE prefix = 'DH' AND day = ?")
      .pluck(),
    keepNumber: raw.prepare(
      `INSERT INTO number_sequence (prefix, day, last) VALUES ('DH', ?, ?)
       ON CONFLICT (prefix, day) DO UPDATE SET last = excluded.last`,
    ),
  };
}
