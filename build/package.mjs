// Packages the built app (out/) by electron-builder and checks what came out:
//   npm run package                     this system's packages (Linux: folder, tar.gz, deb; Windows: nsis, portable)
//   npm run package -- --dir            only the folder
// Options: --windows, --output FOLDER, --electron-dist FOLDER (another Electron than the installed one),
// --test-build (also LOUTAI_TEST_BUILD=1): not for users, so any Electron will do.
// LOUTAI_TESTABLE=1, for the build of out/ and for this: a test build that Playwright can drive.
import { parseArgs } from 'node:util';
import { chooseElectron } from './package/choose-electron.mjs';
import { verifyPackage } from './package/verify-package.mjs';
import { runBuilder } from './package/run-builder.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    windows: { type: 'boolean', default: process.platform === 'win32' },
    output: { type: 'string', default: 'release' },
    'electron-dist': { type: 'string' },
    'test-build': { type: 'boolean', default: process.env.LOUTAI_TEST_BUILD === '1' },
  },
});
const inspectable = process.env.LOUTAI_TESTABLE === '1';
const plan = {
  platform: values.windows ? 'win32' : process.platform,
  onlyFolder: values.dir,
  output: values.output,
  testBuild: values['test-build'] || inspectable,
  inspectable,
};

const electron = chooseElectron({ ...plan, dist: values['electron-dist'] });
if (electron.refusal) {
  console.error(electron.refusal);
  process.exit(1);
}
const code = await runBuilder(plan, electron);
if (code !== 0) process.exit(code);
const faults = await verifyPackage(plan);
for (const fault of faults) console.error(`Not fit for use: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
