import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

/** A query that is built and compiled once and run with other values each time. */
export type Prepared<V, R> = (db: Kysely<Schema>, values: V) => Promise<QueryResult<R>>;

/**
 * Prepares a query of the path that must be quick: building a statement costs more than running it. `build` sees
 * stand-ins for the values, so it must only pass them on: neither look at them nor branch by them.
 */
export function prepared<V extends object, R>(
  build: (db: Kysely<Schema>, values: V) => Compilable<R>,
): Prepared<V, R> {
  let query: CompiledQuery<R> | undefined;
  return (db, values) => {
    query ??= build(db, standIns<V>()).compile();
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof StandIn ? values[parameter.name as keyof V] : parameter,
    );
    return db.executeQuery({ ...query, parameters });
  };
}

class StandIn {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function standIns<V extends object>(): V {
  return new Proxy({}, { get: (_, name) => new StandIn(String(name)) }) as V;
}
