import { app } from 'electron';

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

/** Ends a release at once when it was started with a switch that opens it. Before anything else. */
export function refuseDebugSwitches(): void {
  if (!app.isPackaged || isMadeForTests()) return;
  const found = debugSwitches.find((name) => app.commandLine.hasSwitch(name));
  if (!found) return;
  process.stderr.write(`Loutai does not run with --${found}.\n`);
  // Not app.exit: nothing of the app may run before the refusal.
  process.exit(78);
}

/**
 * A package that Playwright may drive says so in its version (build/package/run-builder.mjs): fixed inside the
 * archive when it was packed, so that nothing in the environment of a release can turn it into one.
 */
function isMadeForTests(): boolean {
  return app.getVersion().endsWith('-testable');
}
