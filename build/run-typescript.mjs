// Runs a TypeScript program of the project in this Node, with a display at hand:
//   node build/run-typescript.mjs FILE [arguments]
// FILE exports run(arguments), which may be asynchronous and gives the exit code (nothing means 0).
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, mergeConfig, resolveConfig } from 'vite';
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
const environment = await runner();
let code = 1;
try {
  const module = await environment.runner.import(resolve(file));
  code = (await module.run(rest)) ?? 0;
} catch (error) {
  console.error(error);
} finally {
  await environment.close();
  endDisplay();
}
process.exit(code);

// Vite's own runnerImport shuts the environment once the file is read: what the program imports later would fail.
async function runner() {
  const inline = {
    consumer: 'server',
    dev: { moduleRunnerTransform: true },
    resolve: { external: true, mainFields: [], conditions: ['node'] },
  };
  const config = { configFile: false, logLevel: 'warn', envDir: false, cacheDir: process.cwd() };
  const resolved = await resolveConfig(
    mergeConfig({ ...config, environments: { inline } }, calendar),
    'serve',
  );
  const environment = createRunnableDevEnvironment('inline', resolved, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  return environment;
}
