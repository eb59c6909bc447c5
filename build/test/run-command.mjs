import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Runs a package's command in this Node, its output shown; resolves to the exit code. */
export function runCommand(name, command, args, environment = {}) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest);
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
  return new Promise((done, fail) => {
    spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
      .on('error', fail)
      .on('exit', (code) => done(code ?? 1));
  });
}
