// Runs a TypeScript program of the project in this Node, with a display at hand:
//   node build/run-typescript.mjs FILE [arguments]
// FILE exports run(arguments), which may be asynchronous and gives the exit code (nothing means 0).
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ensureDisplay } from './display.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error(`no such program: ${file ?? '(none named)'}`);
  process.exit(1);
}
// chinese-days says nothing to Node of its ES module, and its CommonJS names cannot be imported singly.
const calendar = {
  resolve: { alias: { 'chinese-days': resolve('node_modules/chinese-days/dist/index.es.js') } },
  environments: { inline: { resolve: { noExternal: ['chinese-days'] } } },
};
const endDisplay = await ensureDisplay();
let code = 1;
try {
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'warn', ...calendar });
  code = (await module.run(rest)) ?? 0;
} catch (error) {
  console.error(error);
} finally {
  endDisplay();
}
process.exit(code);
