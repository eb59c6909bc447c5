import { app } from 'electron';
import { isTestBuild } from './build-kind.ts';

/** What could open the app to another program; the fuses do not cover these. */
const debugSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'disable-web-security',
  'ignore-certificate-errors',
  'load-extension',
  'js-flags',
] as const;

/** Ends a release at once when it was started with a switch that opens it; test builds and development go on. */
export function refuseDebugSwitches(): void {
  if (!app.isPackaged || isTestBuild) return;
  const found = debugSwitches.find((name) => app.commandLine.hasSwitch(name));
  if (!found) return;
  process.stderr.write(`Loutai does not run with --${found}.\n`);
  // Not app.exit: nothing of the app may run before the refusal.
  process.exit(78);
}
