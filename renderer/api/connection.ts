import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';

export type OfficeClient = ContractRouterClient<Contract>;

/** Asks the preload for the window's port and answers the typed client on it. */
export function connectOffice(): Promise<OfficeClient> {
  return new Promise((resolve) => {
    window.addEventListener('message', function receive(event: MessageEvent) {
      if (event.source !== window || event.data !== 'loutai:port') return;
      window.removeEventListener('message', receive);
      const port = event.ports[0];
      if (!port) throw new Error('the port message carries no port');
      resolve(createORPCClient(new RPCLink({ port })));
      port.start();
    });
    window.postMessage('loutai:connect', '*');
  });
}
