#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download: takes the arguments that it gives fpm for a
// .deb and hands the work to dpkg-deb. run-builder.mjs names this file in CUSTOM_FPM_PATH.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const { one, many, maps } = readArguments(process.argv.slice(2));
if (one['-t'] !== 'deb') throw new Error(`only deb, not ${one['-t']}`);
const stage = mkdtempSync(join(tmpdir(), 'deb-'));
try {
  for (const { from, to } of maps) copyInto(stage, from, to);
  chmodSync(stage, 0o755);
  const bytes = evenOutModes(stage);
  mkdirSync(join(stage, 'DEBIAN'));
  writeFileSync(join(stage, 'DEBIAN/control'), controlFile(bytes));
  writeScript('postinst', one['--after-install']);
  writeScript('postrm', one['--after-remove']);
  const compression = [`-Z${one['--deb-compression'] ?? 'xz'}`, '-z2'];
  const built = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', ...compression, '--build', stage, one['--package']],
    {
      stdio: 'inherit',
    },
  );
  if (built.status !== 0) throw built.error ?? new Error(`dpkg-deb ended with ${built.status}`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** fpm's options (each with a value), the ones that repeat, and its FROM=TO pairs. */
function readArguments(argv) {
  const read = { one: {}, many: { '-d': [], '--deb-recommends': [] }, maps: [] };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i];
    if (word === '--force') continue;
    if (word in read.many) read.many[word].push(argv[++i]);
    else if (word.startsWith('-')) read.one[word] = argv[++i];
    else
      read.maps.push({
        from: word.slice(0, word.lastIndexOf('=')),
        to: word.slice(word.lastIndexOf('=') + 1),
      });
  }
  return read;
}

function copyInto(folder, from, to) {
  const target = join(folder, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(from, to.endsWith('/') ? join(target, basename(from)) : target, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
  });
}

/** Everyone may read; what its owner may run, everyone may. Gives the bytes of all files. */
function evenOutModes(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) {
      chmodSync(path, 0o755);
      bytes += evenOutModes(path);
    } else {
      const { mode, size } = statSync(path);
      chmodSync(path, mode & 0o111 ? 0o755 : 0o644);
      bytes += size;
    }
  }
  return bytes;
}

function controlFile(bytes) {
  const [synopsis, ...rest] = (one['--description'] ?? one['--name']).trim().split('\n');
  const version = one['--iteration'] ? `${one['--version']}-${one['--iteration']}` : one['--version'];
  const fields = [
    ['Package', one['--name']],
    ['Version', version],
    ['Architecture', one['--architecture']],
    ['Maintainer', one['--maintainer']],
    ['Installed-Size', Math.ceil(bytes / 1024)],
    ['Depends', many['-d'].join(', ')],
    ['Recommends', many['--deb-recommends'].join(', ')],
    ['Section', one['--category'] ?? 'misc'],
    ['Priority', one['--deb-priority'] ?? 'optional'],
    ['Homepage', one['--url']],
    ['Description', [synopsis.trim(), ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

function writeScript(name, file) {
  if (file) writeFileSync(join(stage, 'DEBIAN', name), readFileSync(file), { mode: 0o755 });
}
