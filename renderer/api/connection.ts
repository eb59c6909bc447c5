import { createORPCClient, type NestedClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import { ConnectionLost } from './connection-lost.ts';
import { askForPort, onPort } from './port.ts';

export type OfficeClient = ContractRouterClient<Contract>;

/** connecting: the first port is awaited; lost: the office went away and a new port is awaited. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

export interface Connection<Client = OfficeClient> {
  /** Calls wait while there is no port, and fail with ConnectionLost where none comes. */
  readonly client: Client;
  readonly state: () => ConnectionState;
  readonly onChange: (listener: () => void) => () => void;
}

const askAgainMs = 1_000;
const patienceMs = 20_000;

/**
 * The page's line to the office, over whatever port main hands out last. When the office process dies
 * the port closes: the page asks again, lets `resume` take the session up, and goes on.
 */
export function connectOffice<Client extends NestedClient<object> = OfficeClient>(
  resume: (client: Client) => Promise<void>,
): Connection<Client> {
  const listeners = new Set<() => void>();
  const waiting = new Set<(link: RPCLink<object>) => void>();
  let state: ConnectionState = 'connecting';
  let current: MessagePort | undefined;
  let link: RPCLink<object> | undefined;
  let askedAt = -askAgainMs;

  onPort((port) => void take(port));
  ask();
  setInterval(() => {
    if (!current) ask();
  }, askAgainMs / 4);

  return {
    client: createORPCClient({
      call: async (path, input, options) => (await openLink()).call(path, input, options),
    }),
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  async function take(port: MessagePort): Promise<void> {
    const old = current;
    current = port;
    link = undefined;
    old?.close();
    port.addEventListener('close', () => lose(port));
    const next = new RPCLink<object>({ port });
    port.start();
    await resume(createORPCClient(next)).catch(() => undefined);
    if (current !== port) return;
    link = next;
    for (const go of waiting) go(next);
    waiting.clear();
    become('open');
  }

  function lose(port: MessagePort): void {
    if (port !== current) return;
    current = undefined;
    link = undefined;
    become('lost');
    ask();
  }

  /** At most once in `askAgainMs`: each port handed out closes the one before, and may itself still be on its way. */
  function ask(): void {
    if (performance.now() - askedAt < askAgainMs) return;
    askedAt = performance.now();
    askForPort();
  }

  function openLink(): Promise<RPCLink<object>> {
    if (link) return Promise.resolve(link);
    return new Promise((resolve, reject) => {
      const go = (next: RPCLink<object>): void => {
        clearTimeout(timer);
        resolve(next);
      };
      const timer = setTimeout(() => {
        waiting.delete(go);
        reject(new ConnectionLost());
      }, patienceMs);
      waiting.add(go);
    });
  }

  function become(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const tell of listeners) tell();
  }
}
