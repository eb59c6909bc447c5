// Loaded by Electron before the app (-r): main and the office begin at the instant of a test, and time goes on from
// there. The product has no such switch; the office process is started through this file, which then loads its entry.
const { pathToFileURL } = require('node:url');

const shift = Number(process.env['LOUTAI_TEST_CLOCK_SHIFT']);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }
  static now() {
    return RealDate.now() + shift;
  }
};

if (process.type === 'browser') {
  const { utilityProcess } = require('electron');
  const fork = utilityProcess.fork.bind(utilityProcess);
  utilityProcess.fork = (entry, args, options) =>
    fork(__filename, args, {
      ...options,
      env: { ...process.env, LOUTAI_TEST_ENTRY: entry },
    });
} else {
  void import(pathToFileURL(process.env['LOUTAI_TEST_ENTRY']).href);
}
