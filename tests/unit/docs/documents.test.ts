import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers } from '../../../build/lint/layers.mjs';
import { registryCopy } from '../../../build/prepare/registry-copy.mjs';
import manifest from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const decisions = readdirSync(join(root, 'docs/decisions')).map((f) => `docs/decisions/${f}`);
const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...decisions];

describe('the documents', () => {
  it.each(documents)('%s links only to what is there', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });

  it('CONTRIBUTING.md has the layer table that lint holds', () => {
    const rows = read('CONTRIBUTING.md')
      .split('\n')
      .filter((l) => l.startsWith('| `'))
      .map((l) => l.split('|').map((cell) => cell.trim()));
    expect(rows.map(([, layer, mayImport, node]) => ({ layer, mayImport, node }))).toEqual(
      layers.map((l) => ({
        layer: `\`${l.folder}\``,
        mayImport: l.mayImport.map((m) => `\`${m}\``).join(', '),
        node: l.node ? 'yes' : 'no',
      })),
    );
  });

  it('the decision about the registry copy names the package, version and checksum that are used', () => {
    const text = read('docs/decisions/registry-electron.md');
    for (const fact of [
      registryCopy.package,
      registryCopy.packageVersion,
      registryCopy.electronVersion,
      registryCopy.sha512,
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('every decision is in the list of decisions', () => {
    const list = read('docs/decisions/README.md');
    for (const file of decisions.filter((f) => !f.endsWith('README.md'))) {
      expect(list).toContain(`(${file.split('/').at(-1)})`);
    }
  });

  it('README.md names only scripts that package.json has', () => {
    const named = [...read('README.md').matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('CHANGELOG.md has both parts for the current version', () => {
    const [current] = read('CHANGELOG.md').split(/^## /m).slice(1);
    expect(current).toContain(manifest.version);
    expect(current).toContain('### 用户可见');
    expect(current).toContain('### Under the hood');
  });
});
