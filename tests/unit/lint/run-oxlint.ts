import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

const root = join(import.meta.dirname, '../../..');

/** The errors that oxlint finds under `cwd` with the configuration there; `file` with slashes. */
export function runOxlint(cwd: string, paths: readonly string[]): Finding[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--quiet', '-f', 'json', ...paths], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`oxlint did not run: ${run.stdout}${run.stderr}`);
  const report = JSON.parse(run.stdout) as { diagnostics: readonly Diagnostic[] };
  return report.diagnostics.map((d) => ({
    file: d.filename.replaceAll('\\', '/'),
    rule: /\(([^)]+)\)/.exec(d.code)?.[1] ?? d.code,
    message: d.message,
  }));
}

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
}
