const ask = 'loutai:connect';
const answer = 'loutai:port';

/** Asks the preload for a port to the office. The answer comes through `onPort`, at once or when the office is up. */
export function askForPort(): void {
  window.postMessage(ask, '*');
}

/** Calls back with every port handed to this window; answers a function that stops listening. */
export function onPort(receive: (port: MessagePort) => void): () => void {
  const listener = (event: MessageEvent): void => {
    if (event.source !== window || event.data !== answer) return;
    const port = event.ports[0];
    if (port) receive(port);
  };
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}
