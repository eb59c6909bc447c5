import { app } from 'electron';
import type { OfficeSupervisor } from './office-supervisor.ts';

/** Once the windows are closed and the app is about to end, the office writes what it has to and ends first. */
export function endOfficeBeforeQuit(office: OfficeSupervisor): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void office.stop().finally(() => app.quit());
  });
}
