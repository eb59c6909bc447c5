import type Database from 'better-sqlite3';

const kept = 500;

// SQLite plans by the value of a bare LIMIT ?, and therefore compiles the statement anew whenever one is bound.
const boundLimit = ' limit ?';
const keptLimit = ' limit +?';

// Where the disk is full or fails, SQLite has already rolled back by itself; rolling back again would be an error
// that hides the first.
const nothing = 'select 1 where 0';

/**
 * The connection as Kysely wants it, but preparing each text once: compiling a statement costs more
 * than running most of them.
 */
export function withStatementCache(raw: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare(asked: string): Database.Statement {
      const text = asked === 'rollback' && !raw.inTransaction ? nothing : asked;
      const known = statements.get(text);
      if (known) return known;
      const statement = raw.prepare(text.replaceAll(boundLimit, keptLimit));
      if (statements.size >= kept) statements.clear();
      statements.set(text, statement);
      return statement;
    },
    close: () => raw.close(),
  };
}
