import type { RecoveryAsk, RecoveryState } from '../../shared/contract/recovery.ts';

export type Ask = (what: RecoveryAsk) => void;

/** Asks for the page's port, which main itself answers here, and draws each state that comes over it. */
export function connectRecovery(draw: (state: RecoveryState, ask: Ask) => void): void {
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== 'loutai:port' || !port) return;
    port.addEventListener('message', ({ data }: MessageEvent<RecoveryState>) => {
      draw(data, (what) => port.postMessage(what));
    });
    port.start();
  });
  window.postMessage('loutai:connect', location.origin);
}
