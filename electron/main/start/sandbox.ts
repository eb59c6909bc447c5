import { app } from 'electron';

/**
 * Puts every page into Chromium's sandbox, also one whose window forgot to. Before ready.
 * Started without a sandbox (tests and development as root, which Chromium refuses one) there is none to
 * switch on; a release does not get here then, see refuseDebugSwitches.
 */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
