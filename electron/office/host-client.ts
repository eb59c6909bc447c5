import type { Host, HostCall, HostKioskState } from './host.ts';
import type { FromOffice, ToOffice } from './host-messages.ts';

type Answer = Extract<ToOffice, { type: 'hostAnswer' | 'hostFailure' }>;

/** The office's side of the host: calls go to main as messages, answers come back by number. */
export interface HostClient {
  readonly host: Host;
  /** To be given every `hostAnswer` and `hostFailure` that main sends. */
  receive(answer: Answer): void;
}

/** @param send posts a message to main (`process.parentPort.postMessage`) */
export function createHostClient(send: (message: FromOffice) => void): HostClient {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const ask = (call: HostCall, args: readonly unknown[]): Promise<unknown> => {
    const id = ++lastId;
    const answer = withResolvers<unknown>();
    waiting.set(id, answer);
    send({ type: 'hostCall', id, call, args });
    return answer.promise;
  };
  return {
    host: {
      htmlToPdf: (html, layout) => ask('htmlToPdf', [html, layout]) as Promise<Uint8Array>,
      print: (html, layout) => ask('print', [html, layout]) as Promise<boolean>,
      chooseSavePath: (windowId, suggestedName, kind) =>
        ask('chooseSavePath', [windowId, suggestedName, kind]) as Promise<string | null>,
      openFile: (path) => ask('openFile', [path]) as Promise<void>,
      notify: (windowId, notification) => ask('notify', [windowId, notification]) as Promise<boolean>,
      openBoardWindow: () => ask('openBoardWindow', []) as Promise<void>,
      startKiosk: (place) => ask('startKiosk', [place]) as Promise<void>,
      endKiosk: () => ask('endKiosk', []) as Promise<void>,
      kioskState: () => ask('kioskState', []) as Promise<HostKioskState>,
      setStartInKiosk: (on) => ask('setStartInKiosk', [on]) as Promise<void>,
    },
    receive(answer) {
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.type === 'hostAnswer') caller?.resolve(answer.value);
      else caller?.reject(new Error(answer.message));
    },
  };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (fault: Error) => void;
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let settle!: Omit<PromiseWithResolvers<T>, 'promise'>;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}
