import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Clock } from '../clock.ts';
import { finishSetAside, setAsideFolder } from '../recovery/set-aside.ts';
import { atWorkMark, endWork, markAtWork, refuseLostLog } from './at-work-mark.ts';
import { backUp } from './backup.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { newestVersion } from './migrations/index.ts';
import { applicationId, applyPragmas } from './pragmas.ts';
import type { Schema } from './schema.ts';
import { foreignSchemaObjects } from './schema-check.ts';
import { withStatementCache } from './statement-cache.ts';
import { isDamage, UnusableDatabase } from './unusable.ts';

/** The one database connection: typed queries, and the raw handle for bulk work inside a transaction. */
export interface OfficeDatabase {
  readonly db: Kysely<Schema>;
  readonly raw: Database.Database;
  readonly file: string;
  close(): Promise<void>;
}

export const databaseFile = (dataDir: string) => join(dataDir, 'loutai.sqlite3');

// Above this a full check at every start would be felt; damage is then reported when it is met.
const checkedBytes = 64 * 1024 * 1024;

/**
 * Opens (or makes) the office's database in the folder: pragmas set and asserted, schema migrated after a
 * verified backup. Throws UnusableDatabase, with nothing changed, where the file must not be used.
 */
export function openDatabase(dataDir: string, clock: Clock): OfficeDatabase {
  prepareFolder(dataDir);
  const file = databaseFile(dataDir);
  finishSetAside(file, setAsideFolder(dataDir));
  refuseLostDatabase(file, dataDir);
  refuseLostLog(file);
  const fresh = !existsSync(file);
  if (!fresh) inspect(file);
  const raw = connect(file);
  try {
    applyPragmas(raw);
    migrate(raw, () => {
      if (fresh) raw.pragma(`application_id = ${applicationId}`);
      else backUp(raw, dataDir, 'migration', clock.now());
    });
    markAtWork(file);
  } catch (error) {
    endWork(file);
    raw.close();
    throw asUnusable(error);
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatementCache(raw) }) });
  return { db, raw, file, close: () => closeBoth(db, raw, file) };
}

/** Kysely closes the handle only if it was used through Kysely. */
async function closeBoth(db: Kysely<Schema>, raw: Database.Database, file: string): Promise<void> {
  endWork(file);
  await db.destroy();
  raw.close();
}

function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new UnusableDatabase('folder', error instanceof Error ? error.message : String(error));
  }
}

/** An empty or missing file beside its own backups or log means that something was lost: never start anew over it. */
function refuseLostDatabase(file: string, dataDir: string): void {
  const missing = !existsSync(file);
  if (!missing && statSync(file).size > 0) return;
  const backups = join(dataDir, 'backups');
  const hasBackups = existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.sqlite3'));
  if (hasBackups || !missing || existsSync(`${file}-wal`) || existsSync(atWorkMark(file))) {
    throw new UnusableDatabase('damaged', missing ? 'the file is missing' : 'the file is empty');
  }
}

function connect(file: string, options: Database.Options = {}): Database.Database {
  try {
    return new Database(file, options);
  } catch (error) {
    throw asUnusable(error);
  }
}

/**
 * Refuses what must not be opened. Reads only: a writing connection would, when it closes, fold the log into a
 * file that may be damaged or a newer Loutai's, and delete the log.
 */
function inspect(file: string): void {
  const raw = connect(file, { readonly: true });
  try {
    raw.pragma('trusted_schema = OFF');
    refuseStranger(raw);
    refuseDamaged(raw, file);
    const strangers = foreignSchemaObjects(raw);
    if (strangers.length > 0)
      throw new UnusableDatabase('foreign', `unknown in the schema: ${strangers.join(', ')}`);
  } catch (error) {
    throw asUnusable(error);
  } finally {
    raw.close();
  }
}

function refuseStranger(raw: Database.Database): void {
  const id = Number(raw.pragma('application_id', { simple: true }));
  if (id !== applicationId) throw new UnusableDatabase('foreign', `application id ${id}`);
  const version = schemaVersion(raw);
  if (version < 1) throw new UnusableDatabase('foreign', 'no schema version');
  if (version > newestVersion) {
    throw new UnusableDatabase('newer', `schema ${version}, this program knows ${newestVersion}`);
  }
}

function refuseDamaged(raw: Database.Database, file: string): void {
  if (statSync(file).size > checkedBytes) return;
  const verdict: unknown = raw.pragma('quick_check', { simple: true });
  if (verdict !== 'ok') throw new UnusableDatabase('damaged', String(verdict));
}

function asUnusable(error: unknown): unknown {
  if (error instanceof UnusableDatabase || !(error instanceof Error)) return error;
  if (isDamage(error)) return new UnusableDatabase('damaged', error.message);
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|FULL|IOERR)/.test(code))
    return new UnusableDatabase('folder', error.message);
  return error;
}
