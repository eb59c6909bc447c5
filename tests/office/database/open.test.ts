import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atWorkMark } from '../../../electron/office/database/at-work-mark.ts';
import { backUp, type BackupManifest } from '../../../electron/office/database/backup.ts';
import { migrate } from '../../../electron/office/database/migrate.ts';
import { migrations, newestVersion } from '../../../electron/office/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../../electron/office/database/open.ts';
import { applicationId } from '../../../electron/office/database/pragmas.ts';
import { testClock } from '../../support/office.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'loutai-db-'));
  file = databaseFile(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const clock = testClock();
const open = () => openDatabase(dir, clock);
async function makeOffice(): Promise<void> {
  await open().close();
}
function edit(change: (raw: Database.Database) => void): void {
  const raw = new Database(file);
  change(raw);
  raw.close();
}
const fingerprint = () => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('opening the database', () => {
  test('sets every pragma of the promise: WAL, FULL, foreign keys, untrusted schema, secure delete', async () => {
    const database = open();
    const read = (name: string): unknown => database.raw.pragma(name, { simple: true });
    const names = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'secure_delete',
      'cell_size_check',
    ];
    expect(names.map(read)).toEqual(['wal', 2, 1, 0, 1, 1]);
    expect(read('application_id')).toBe(applicationId);
    expect(read('user_version')).toBe(newestVersion);
    await database.close();
  });

  test('refuses a newer database and changes not one byte of it', async () => {
    await makeOffice();
    edit((raw) => raw.pragma(`user_version = ${newestVersion + 1}`));
    const before = fingerprint();
    expect(open).toThrow(expect.objectContaining({ code: 'newer' }));
    expect(fingerprint()).toBe(before);
  });

  test.each([
    [
      'a text file',
      (path: string) => writeFileSync(path, 'not a database at all, just a note'.repeat(50)),
      'damaged',
    ],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'damaged'],
  ])('refuses %s as %s and leaves it', (_, make, code) => {
    make(file);
    const before = readFileSync(file);
    expect(open).toThrow(expect.objectContaining({ code }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('refuses a database of another program', () => {
    edit((raw) => raw.exec('create table other (id integer)'));
    expect(open).toThrow(expect.objectContaining({ code: 'foreign' }));
  });

  test.each([
    ['a trigger', 'create trigger planted after insert on visit begin delete from audit; end'],
    ['a view', 'create view planted as select * from staff'],
    ['a table', 'create table planted (id integer)'],
    ['a missing index', 'drop index visit_by_day'],
  ])('refuses a schema with %s that no migration made', async (_, sql) => {
    await makeOffice();
    edit((raw) => raw.exec(sql));
    expect(open).toThrow(expect.objectContaining({ code: 'foreign' }));
  });

  test('refuses a truncated file as damaged', async () => {
    await makeOffice();
    edit((raw) => raw.pragma('wal_checkpoint(TRUNCATE)'));
    writeFileSync(file, readFileSync(file).subarray(0, 9000));
    expect(open).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test('does not start a new office over a lost one: a missing file beside backups is damage', async () => {
    await makeOffice();
    const database = open();
    backUp(database.raw, dir, 'manual', clock.now());
    await database.close();
    rmSync(file);
    expect(open).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(readdirSync(dir)).not.toContain('loutai.sqlite3');
  });

  test('72: notices that the log of a run that was cut short is gone, changes nothing, and opens once it is back', async () => {
    await makeOffice();
    const cut = open();
    cut.raw.exec("insert into setting (key, value) values ('company', '云栖')");
    const lost = readFileSync(`${file}-wal`);
    const kept = mkdtempSync(join(tmpdir(), 'loutai-cut-'));
    // What a kill leaves: the files as they are while the office is open.
    cpSync(dir, kept, { recursive: true });
    await cut.close();
    const inCopy = (name: string) => join(kept, name);
    const log = inCopy('loutai.sqlite3-wal');
    rmSync(log);
    const before = readFileSync(inCopy('loutai.sqlite3'));
    const openCopy = () => openDatabase(kept, clock);
    expect(openCopy).toThrow(expect.objectContaining({ code: 'logMissing' }));
    expect(readFileSync(inCopy('loutai.sqlite3')).equals(before)).toBe(true);
    writeFileSync(log, lost);
    await openCopy().close();
    expect(readdirSync(kept)).toEqual(['loutai.sqlite3']);
    rmSync(kept, { recursive: true });
  });

  test('72: a database that goes with its log after a run that was cut short is no new office', async () => {
    writeFileSync(atWorkMark(file), '');
    expect(open).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(readdirSync(dir)).not.toContain('loutai.sqlite3');
  });

  test('names the folder where it cannot be used', () => {
    writeFileSync(join(dir, 'taken'), '');
    expect(() => openDatabase(join(dir, 'taken'), clock)).toThrow(
      expect.objectContaining({ code: 'folder' }),
    );
  });
});

describe('migrating', () => {
  const next = {
    version: newestVersion + 1,
    name: 'next',
    sql: 'create table next_thing (id integer primary key) strict',
  };

  test('backs the database up, verified, before the first step', async () => {
    await makeOffice();
    const database = open();
    let backup = '';
    migrate(database.raw, () => (backup = backUp(database.raw, dir, 'migration', clock.now())), [
      ...migrations,
      next,
    ]);
    await database.close();
    const manifest = JSON.parse(readFileSync(`${backup}.manifest.json`, 'utf8')) as BackupManifest;
    expect(manifest.sha256).toBe(createHash('sha256').update(readFileSync(backup)).digest('hex'));
    expect(manifest).toMatchObject({
      schemaVersion: newestVersion,
      reason: 'migration',
      counts: { visits: 0 },
    });
    const copy = new Database(backup, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(newestVersion);
    copy.close();
  });

  test('a step that fails leaves the version and schema before it', async () => {
    await makeOffice();
    const database = open();
    const broken = { ...next, sql: 'create table half (id integer); create table half (id integer)' };
    expect(() => migrate(database.raw, () => undefined, [...migrations, broken])).toThrow(/already exists/);
    expect(database.raw.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(database.raw.prepare("select 1 from sqlite_schema where name = 'half'").get()).toBeUndefined();
    await database.close();
  });

  test('each version makes the schema that its snapshot shows', async () => {
    mkdirSync(dir, { recursive: true });
    const database = open();
    const objects = database.raw
      .prepare(
        "select type || ' ' || name from sqlite_schema where name not like 'sqlite_%' order by type, name",
      )
      .pluck()
      .all();
    const columns = database.raw
      .prepare(
        `select t.name || ': ' || group_concat(c.name || ' ' || c.type || case when c."notnull" then ' not null' else '' end, ', ')
         from pragma_table_list t join pragma_table_info(t.name) c
         where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' group by t.name order by t.name`,
      )
      .pluck()
      .all();
    await expect([...objects, '', ...columns, ''].join('\n')).toMatchFileSnapshot('schema.snapshot.txt');
    await database.close();
  });
});
