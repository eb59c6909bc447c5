import { ipcRenderer } from 'electron';

// Relays the page's port and nothing else; nothing is exposed to the page.
//
// The page posts 'loutai:connect' to itself once; the answer is a message 'loutai:port' with one MessagePort.
// When the office process has died and is back, another 'loutai:port' comes unasked: the port before it is
// dead (its 'close' event has fired), calls that waited on it are lost, and the page goes on with the new one.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'loutai:connect') ipcRenderer.send('connect');
});
ipcRenderer.on('port', (event) => window.postMessage('loutai:port', location.origin, [...event.ports]));
