import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronDist, electronFolder } from '../prepare/places.mjs';

/**
 * Which Electron to package: {version, dist}, `dist` undefined where electron-builder is to fetch it; or
 * {refusal}, the reason in words. Only the version of package.json may reach users: it gets security
 * fixes, the registry copy that tests may run on does not.
 */
export function chooseElectron({ platform, dist, testBuild }) {
  const wanted = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
  const folder = dist ?? (platform === process.platform ? electronDist : undefined);
  if (!folder || !existsSync(join(folder, 'version'))) return { version: wanted, dist: undefined };
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  if (version === wanted || testBuild) return { version, dist: folder };
  return {
    refusal:
      `Not packaged: the Electron here is ${version}, a stand-in for development and tests that gets no ` +
      `security fixes. A release needs Electron ${wanted}: install where it can be downloaded ` +
      '(LOUTAI_ELECTRON=official npm run postinstall), then package there. ' +
      'For a package to try out, never to hand out: npm run package -- --test-build',
  };
}
