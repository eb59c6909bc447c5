import { app, type Session, session } from 'electron';
import { devServerUrl } from '../page-origin.ts';
import { mayLoad } from './may-load.ts';

/** Hardens the default session and every session made later (print pages have their own). After ready. */
export function hardenSessions(): void {
  harden(session.defaultSession);
  app.on('session-created', harden);
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

/** No permission, no device, no network, no download, no dictionary from the internet. */
function harden(one: Session): void {
  const dev = devServerUrl();
  one.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setSpellCheckerEnabled(false);
  one.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, dev) }));
  one.on('will-download', (event) => event.preventDefault());
}
