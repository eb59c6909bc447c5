import { app, type Event, type WebContents } from 'electron';
import { devServerUrl, originOf, pageOrigin } from '../page-origin.ts';

/** Keeps every page where it is: no navigation, no window, no webview. Before the first window. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const keep = (event: Event & { readonly url: string }) => {
      if (!mayNavigate(contents, event.url)) event.preventDefault();
    };
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', keep);
    contents.on('will-frame-navigate', keep);
    contents.on('will-redirect', keep);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** A page of ours may load itself again, and beside Vite go about its own origin; that is all. */
function mayNavigate(contents: WebContents, address: string): boolean {
  if (originOf(address) !== pageOrigin()) return false;
  return devServerUrl() !== undefined || withoutFragment(address) === withoutFragment(contents.getURL());
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** What every window is made with; the preload is given by the window's maker. */
export const hardenedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;
