import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { path7za } from '7zip-bin';
import { root } from '../prepare/places.mjs';
import { runCommand } from '../test/run-command.mjs';

/** Runs electron-builder by electron-builder.yml and the plan; gives its exit code. */
export function runBuilder(plan, electron) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const set = {
    electronVersion: electron.version,
    electronDist: electron.dist,
    'directories.output': plan.output,
    'electronFuses.enableNodeCliInspectArguments': plan.inspectable,
    // Said by the file names and by the About box.
    // '-testable' also tells main to let the switches through that Playwright starts it with.
    'extraMetadata.version': versionFor(plan, version),
  };
  const settings = Object.entries(set).filter(([, value]) => value !== undefined);
  return runCommand(
    'electron-builder',
    'electron-builder',
    [
      ...targets(plan),
      '--config',
      'electron-builder.yml',
      ...settings.map(([key, value]) => `-c.${key}=${value}`),
    ],
    tools(),
  );
}

function targets({ platform, onlyFolder }) {
  const own = { linux: ['dir', 'tar.gz', 'deb'], win32: ['nsis', 'portable'] }[platform];
  if (!own) throw new Error(`packages are made for Linux and Windows, not for ${platform}`);
  return [
    platform === 'linux' ? '--linux' : '--win',
    ...(onlyFolder ? ['dir'] : own),
    '--x64',
    '--publish',
    'never',
  ];
}

/** What electron-builder would download on Linux: the registry has a 7za, and dpkg-deb does for fpm. */
function tools() {
  if (process.platform !== 'linux') return {};
  chmodSync(path7za, 0o755);
  return {
    ELECTRON_BUILDER_7ZIP_PATH: path7za,
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '5',
    CUSTOM_FPM_PATH: join(root, 'build/package/fpm-deb.mjs'),
  };
}

function versionFor(plan, version) {
  if (plan.inspectable) return `${version}-testable`;
  return plan.testBuild ? `${version}-test` : undefined;
}
