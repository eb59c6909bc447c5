import type { Kysely } from 'kysely';
import { type Role, roles as allRoles } from '../../../../shared/domain/roles.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';

/** What sign-in needs to know of a person. */
export interface Account {
  readonly actor: Actor;
  readonly pinHash: string | null;
  readonly pinIsOneTime: boolean;
  readonly passwordHash: string | null;
  readonly failedTries: number;
  readonly blockedUntil: string | null;
}

const accountColumns = [
  'seq',
  'id',
  'name',
  'roles',
  'pin_hash',
  'pin_is_one_time',
  'password_hash',
  'failed_tries',
  'blocked_until',
] as const;

export async function activePeople(db: Kysely<Schema>) {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'post', 'pin_hash', 'password_hash'])
    .where('active', '=', 1)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    post: row.post,
    hasPin: row.pin_hash !== null || row.password_hash !== null,
  }));
}

/** The active people who have a PIN, with their roles. */
export async function peopleWithPin(db: Kysely<Schema>) {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'roles'])
    .where('active', '=', 1)
    .where('pin_hash', 'is not', null)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, roles: parseRoles(row.roles) }));
}

export async function findAccount(db: Kysely<Schema>, staffId: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(accountColumns)
    .where('id', '=', staffId)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row && toAccount(row);
}

export async function accountOfToken(db: Kysely<Schema>, tokenHash: string) {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.seq', 'session.staff_seq')
    .select([...accountColumns, 'session.locked', 'session.touched_at'])
    .where('token_hash', '=', tokenHash)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row && { account: toAccount(row), locked: row.locked === 1, touchedAt: row.touched_at };
}

/** Counts a wrong try; expects the one row of the person. */
export async function noteFailedTry(
  db: Kysely<Schema>,
  seq: number,
  blockedUntil: string | null,
): Promise<void> {
  await db
    .updateTable('staff')
    .set((eb) => ({ failed_tries: eb('failed_tries', '+', 1), blocked_until: blockedUntil }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

export async function clearFailedTries(db: Kysely<Schema>, seq: number): Promise<void> {
  await db
    .updateTable('staff')
    .set({ failed_tries: 0, blocked_until: null })
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

export async function storeSession(
  db: Kysely<Schema>,
  tokenHash: string,
  staffSeq: number,
  at: string,
): Promise<void> {
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash, staff_seq: staffSeq, locked: 0, touched_at: at })
    .execute();
}

export async function markSession(
  db: Kysely<Schema>,
  tokenHash: string,
  change: { readonly locked?: 0 | 1; readonly touched_at?: string },
): Promise<void> {
  await db.updateTable('session').set(change).where('token_hash', '=', tokenHash).execute();
}

export async function deleteSession(db: Kysely<Schema>, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export async function storePin(
  db: Kysely<Schema>,
  seq: number,
  pinHash: string,
  oneTime: boolean,
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ pin_hash: pinHash, pin_is_one_time: oneTime ? 1 : 0, failed_tries: 0, blocked_until: null })
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

export function parseRoles(text: string): Role[] {
  const held: unknown = JSON.parse(text);
  return Array.isArray(held) ? allRoles.filter((role) => held.includes(role)) : [];
}

function toAccount(row: {
  seq: number;
  id: string;
  name: string;
  roles: string;
  pin_hash: string | null;
  pin_is_one_time: number;
  password_hash: string | null;
  failed_tries: number;
  blocked_until: string | null;
}): Account {
  return {
    actor: { seq: row.seq, id: row.id, name: row.name, roles: parseRoles(row.roles) },
    pinHash: row.pin_hash,
    pinIsOneTime: row.pin_is_one_time === 1,
    passwordHash: row.password_hash,
    failedTries: row.failed_tries,
    blockedUntil: row.blocked_until,
  };
}
