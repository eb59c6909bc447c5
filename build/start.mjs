// Starts the built app: node build/start.mjs [arguments of the app]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'No display to open the window on. Without one, `npm run demo` and `npm test` bring their own.',
  );
  process.exit(1);
}
const environment = { ...process.env };
if (process.platform === 'linux' && process.getuid() === 0) {
  environment.ELECTRON_DISABLE_SANDBOX = '1';
  console.log(
    "Started as root: Chromium's sandbox is off, since it refuses root. Start as a user to have it on.",
  );
}
const electron = createRequire(import.meta.url)('electron');
const app = spawn(electron, ['.', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: environment,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
app.on('exit', (code) => process.exit(code ?? 1));
