import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/** Runs a program quietly; resolves to its output, rejects with what it said when it fails. */
export function run(command, args, { environment = {}, timeout = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout,
    });
    let out = '';
    let said = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} failed (${signal ?? code}): ${said.trim() || out.trim()}`));
    });
  });
}
