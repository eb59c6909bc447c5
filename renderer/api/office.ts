import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Connection, connectOffice, type ConnectionState, type OfficeClient } from './connection.ts';
import { Leaving } from './leaving.ts';
import { createQueryClient } from './query-client.ts';
import { SessionToken } from './session-token.ts';

export type OfficeQueries = ReturnType<typeof createTanstackQueryUtils<OfficeClient>>;

/** What screens get of the office: the typed client, its queries and the cache of their answers. */
export interface Office {
  readonly client: OfficeClient;
  readonly queries: OfficeQueries;
  readonly cache: QueryClient;
  readonly connection: Connection;
  readonly token: SessionToken;
  readonly leaving: Leaving;
}

/** Connects this window to the office. */
export function createOffice(): Office {
  const token = new SessionToken();
  const connection = connectOffice((client) => token.resume(client));
  const client = connection.client;
  const cache = createQueryClient();
  readAgainAfterLoss(connection, cache);
  return {
    client,
    queries: createTanstackQueryUtils(client),
    cache,
    connection,
    token,
    leaving: new Leaving(),
  };
}

/** What is on the screen may be old once the office was away. */
function readAgainAfterLoss(connection: Connection, cache: QueryClient): void {
  let lost = false;
  connection.onChange(() => {
    if (connection.state() === 'open' && lost) void cache.invalidateQueries();
    lost = connection.state() === 'lost';
  });
}

export const OfficeContext = createContext<Office | null>(null);

/** The office of this window. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice needs an OfficeContext above it');
  return office;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useOffice();
  return useSyncExternalStore(connection.onChange, connection.state);
}
