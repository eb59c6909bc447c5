import type Database from 'better-sqlite3';

/** Marks a file as Loutai's ("LOUT"). */
export const applicationId = 0x4c_4f_55_54;

/**
 * What every connection of the office is set to. better-sqlite3 compiles WAL to default to
 * synchronous NORMAL, which loses acknowledged rows in a power cut; hence FULL, always.
 */
const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  cell_size_check: 1,
  mmap_size: 0,
  temp_store: 2,
  busy_timeout: 5000,
} as const;

/** Sets the pragmas and reads each back; throws where one did not take. */
export function applyPragmas(raw: Database.Database): void {
  raw.pragma('cache_size = -65536');
  for (const [name, value] of Object.entries(wanted)) {
    raw.pragma(`${name} = ${value}`);
    // SQLite answers nothing for mmap_size where it was compiled out.
    const got: unknown = raw.pragma(name, { simple: true });
    if (got !== value && !(name === 'mmap_size' && got === undefined)) {
      throw new Error(`pragma ${name} is ${String(got)}, not ${value}`);
    }
  }
}
