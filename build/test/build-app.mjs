import { runCommand } from './run-command.mjs';

/** Builds the app into out/, as the window tests open it. */
export async function buildApp() {
  const code = await runCommand('vite', 'vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('the app does not build');
}
