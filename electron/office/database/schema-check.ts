import Database from 'better-sqlite3';
import { schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/**
 * Names of schema objects that the migrations did not make (or whose text differs): a planted trigger or view
 * would run with our rights.
 */
export function foreignSchemaObjects(raw: Database.Database): string[] {
  const expected = schemaObjects(expectedAt(schemaVersion(raw)));
  const actual = schemaObjects(raw);
  const strange = [...actual].filter(([name, text]) => expected.get(name) !== text).map(([name]) => name);
  const missing = [...expected.keys()].filter((name) => !actual.has(name));
  return [...strange, ...missing];
}

function expectedAt(version: number): Database.Database {
  const model = new Database(':memory:');
  for (const step of migrations) if (step.version <= version) model.exec(step.sql);
  return model;
}

function schemaObjects(raw: Database.Database): Map<string, string> {
  const rows = raw
    .prepare("SELECT name, coalesce(sql, '') AS text FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    .all() as { name: string; text: string }[];
  return new Map(rows.map((row) => [row.name, row.text]));
}
