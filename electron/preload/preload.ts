import { ipcRenderer } from 'electron';

// Relays the office's port and nothing else: the page asks, main answers with a port.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'loutai:connect') ipcRenderer.send('connect');
});
ipcRenderer.on('port', (event) => window.postMessage('loutai:port', '*', [...event.ports]));
