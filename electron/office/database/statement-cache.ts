import type Database from 'better-sqlite3';

const kept = 500;

// SQLite plans by the value of a bare LIMIT ?, and therefore compiles the statement anew whenever one is bound.
const boundLimit = ' limit ?';
const keptLimit = ' limit +?';

/**
 * The connection as Kysely wants it, but preparing each text once: compiling a statement costs more
 * than running most of them.
 */
export function withStatementCache(raw: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare(text: string): Database.Statement {
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
