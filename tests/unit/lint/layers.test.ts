import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, type Planted, violations } from './planted.ts';
import { type Finding, runOxlint } from './run-oxlint.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let found: readonly Finding[];

// One run over all the planted files: each is looked at alone afterwards.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-lint-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  cpSync(join(root, 'build/lint'), join(folder, 'build/lint'), { recursive: true });
  for (const planted of [...Object.values(violations).flat(), ...allowed]) plant(planted);
  found = runOxlint(folder, ['electron', 'renderer', 'shared', 'tests']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant({ file, code }: Planted): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), code);
}

describe.each(Object.entries(violations))('lint rule %s', (rule, planted) => {
  it.each(planted)('refuses: $what', ({ file }) => {
    expect(found.filter((f) => f.file === file).map((f) => f.rule)).toContain(rule);
  });
});

describe('what belongs somewhere is allowed there', () => {
  it.each(allowed)('allows: $what', ({ file }) => {
    expect(found.filter((f) => f.file === file)).toEqual([]);
  });
});

describe('the project itself', () => {
  it('follows its own rules', () => {
    expect(runOxlint(root, [])).toEqual([]);
  });
});
