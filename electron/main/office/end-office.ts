import { app } from 'electron';
import type { OfficeSupervisor } from './office-supervisor.ts';

/** Once the windows are closed and the app is about to end, the office writes what it has to and ends first. */
export function endOfficeBeforeQuit(office: OfficeSupervisor): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not app.quit(): Electron ignores it while it is still in the quit that was prevented.
    void office.stop().finally(() => app.exit());
  });
}
