import type Database from 'better-sqlite3';
import { searchKeys } from '../../../shared/domain/search-keys.ts';
import { weighted, random, type Random } from './random.ts';
import { customerName } from './names.ts';
import { customerPhones } from './phones.ts';
import { officeStatements } from './office-statements.ts';
import { sortedId } from './sorted-id.ts';
import { visitDetails } from './visit-details.ts';

/** The estate and salespeople that the rows refer to. */
export interface OfficePeople {
  readonly estateSeq: number;
  readonly clerkSeq: number;
  readonly salespeople: readonly { readonly seq: number; readonly id: string }[];
}

const dayMs = 86_400_000;
const days = 3 * 365;
/** 2023-11-25: three years before the day that the tests' clock shows. */
const firstDay = Date.UTC(2023, 10, 25);
const rowsATransaction = 20_000;

/**
 * Writes `count` customers and `count` visits over three years, in the order in which they would have come: four in
 * five visits bring a new customer, one in five customers only ever called. The same seed writes the same rows.
 */
export function writeOffice(raw: Database.Database, people: OfficePeople, count: number, seed = 1): void {
  const from = random(seed);
  const writer = officeWriter(raw, people, from);
  const dates = visitDates(from, count);
  for (let start = 0; start < count; start += rowsATransaction) {
    raw.transaction(() => {
      for (let i = start; i < Math.min(count, start + rowsATransaction); i++) writer.visit(dates.next(i));
    })();
  }
  raw.transaction(() => writer.finish())();
}

/** The dates of `count` visits in order: weekends bring twice the people. */
function visitDates(from: Random, count: number) {
  const shares = Array.from({ length: days }, (_, day) => {
    const weekday = new Date(firstDay + day * dayMs).getUTCDay();
    return (weekday === 0 || weekday === 6 ? 2 : 1) * (0.7 + 0.6 * from.next());
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  let day = 0;
  let reached = shares[0] ?? 1;
  return {
    next(i: number): Date {
      while (day < days - 1 && (i / count) * total > reached) reached += shares[++day] ?? 1;
      return new Date(firstDay + day * dayMs + (2 + 8 * from.next()) * 3_600_000);
    },
  };
}

function officeWriter(raw: Database.Database, people: OfficePeople, from: Random) {
  const write = officeStatements(raw);
  const ownerOf: number[] = [];
  const lastOfDay = new Map<string, number>();
  const pickSalesperson = weighted(people.salespeople.map((one, i) => [one, 1 + (i % 4)] as const));
  let visits = 0;

  const addCustomer = (at: Date, ownerSeq: number | null): number => {
    const name = customerName(from);
    const phones = customerPhones(from);
    const seq = ownerOf.push(ownerSeq ?? 0);
    write.customer({
      seq,
      id: sortedId(at.getTime(), from),
      estateSeq: people.estateSeq,
      name,
      ownerSeq,
      at,
    });
    phones.forEach((phone, position) => write.phone(phone, seq, position));
    write.search(seq, searchKeys(name, phones));
    return seq;
  };

  return {
    visit(at: Date): void {
      const visitedOn = at.toISOString().slice(0, 10);
      if (from.chance(0.2)) addCustomer(at, null);
      const salesperson = from.chance(0.04) ? null : pickSalesperson(from);
      const returning = ownerOf.length > 20 && from.chance(0.2);
      const customerSeq = returning
        ? recent(from, ownerOf.length)
        : addCustomer(at, salesperson?.seq ?? null);
      const day = visitedOn.replaceAll('-', '');
      const ofDay = (lastOfDay.get(day) ?? 0) + 1;
      lastOfDay.set(day, ofDay);
      const visit = visitDetails(from, {
        visitedOn,
        visitKind: returning ? 'return' : 'first',
        salespersonId: salesperson?.id ?? null,
      });
      write.visit({
        seq: ++visits,
        id: sortedId(at.getTime(), from),
        number: `LF-${day}-${String(ofDay).padStart(3, '0')}`,
        estateSeq: people.estateSeq,
        customerSeq,
        clerkSeq: people.clerkSeq,
        salespersonSeq: salesperson?.seq ?? null,
        visit,
        at,
      });
    },
    finish(): void {
      for (const [day, last] of lastOfDay) write.numberSequence(day, last);
    },
  };
}

/** Mostly one of the customers of the last weeks: who comes back comes back soon. */
const recent = (from: Random, count: number) => count - Math.floor(count * from.next() ** 6 * 0.999);
