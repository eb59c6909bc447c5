import type Database from 'better-sqlite3';
import { openAuditKey } from '../../../electron/office/audit/key.ts';
import { verifyChain } from '../../../electron/office/audit/verify.ts';
import { systemClock } from '../../../electron/office/clock.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import type { Promises } from './promises.ts';

export interface Findings {
  lost: number;
  halfDone: number;
  corrupt: number;
}

export const nothingFound = (): Findings => ({ lost: 0, halfDone: 0, corrupt: 0 });

export function addFindings(sum: Findings, more: Findings): void {
  sum.lost += more.lost;
  sum.halfDone += more.halfDone;
  sum.corrupt += more.corrupt;
}

/** Opens what a dead office left, as the next start does, and counts every broken promise. */
export async function checkOffice(dataDir: string, promises: Promises, whole: boolean): Promise<Findings> {
  const database = openDatabase(dataDir, systemClock);
  const { db, raw } = database;
  try {
    const chain = whole ? await verifyChain(db, openAuditKey(dataDir)) : { brokenAt: null };
    const sound = raw.pragma(whole ? 'integrity_check' : 'quick_check', { simple: true }) === 'ok';
    const strays = raw.pragma('foreign_key_check') as unknown[];
    return {
      lost: lostPromises(raw, promises),
      halfDone: halfDone(raw),
      corrupt: (sound ? 0 : 1) + strays.length + (chain.brokenAt === null ? 0 : 1),
    };
  } finally {
    await database.close();
  }
}

function lostPromises(raw: Database.Database, promises: Promises): number {
  const visit = raw.prepare('SELECT version, voided FROM visit WHERE id = ?');
  const arrival = raw.prepare('SELECT 1 FROM unregistered_arrival WHERE id = ?');
  const stored = (id: string) => visit.get(id) as { version: number; voided: number } | undefined;
  const visits = [...promises.visits].filter(([id, version]) => (stored(id)?.version ?? 0) < version);
  const voided = [...promises.voided].filter((id) => stored(id)?.voided !== 1);
  return visits.length + voided.length + [...promises.arrivals].filter((id) => !arrival.get(id)).length;
}

/** Every part of a change is there, or none: each of these counts rows that miss their other half. */
const halves = [
  // A visit and its audit entry.
  `SELECT count(*) FROM visit WHERE id NOT IN (SELECT entity_id FROM audit WHERE action = 'visits.register')`,
  `SELECT count(*) FROM audit WHERE action = 'visits.register' AND entity_id NOT IN (SELECT id FROM visit)`,
  // Every correction and voiding raised the version once.
  `SELECT abs((SELECT sum(version - 1) FROM visit)
     - (SELECT count(*) FROM audit WHERE action IN ('visits.correct', 'visits.void')))`,
  // A customer comes with his first visit, his phone and his search keys.
  `SELECT count(*) FROM customer WHERE seq NOT IN (SELECT customer_seq FROM visit)`,
  `SELECT count(*) FROM customer WHERE seq NOT IN (SELECT customer_seq FROM customer_phone)`,
  `SELECT count(*) FROM customer WHERE seq NOT IN (SELECT id FROM customer_search_docsize)`,
  `SELECT count(*) FROM customer_search_docsize WHERE id NOT IN (SELECT seq FROM customer)`,
  // The channels of the form and those of the index.
  `SELECT count(*) FROM visit WHERE json_array_length(channels)
     <> (SELECT count(*) FROM visit_channel WHERE visit_seq = visit.seq)`,
  // An arrival and its audit entry.
  `SELECT abs((SELECT count(*) FROM unregistered_arrival)
     - (SELECT count(*) FROM audit WHERE action = 'unregisteredArrivals.add'))`,
  // A number that was taken has its visit.
  `SELECT abs((SELECT coalesce(sum(last), 0) FROM number_sequence WHERE prefix = 'LF') - (SELECT count(*) FROM visit))`,
];

export function halfDone(raw: Database.Database): number {
  return halves.reduce((sum, query) => sum + Number(raw.prepare(query).pluck().get()), 0);
}
