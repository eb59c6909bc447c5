// Writes the tables of figures in README.md, between its two marks, from what the benches measured:
//   node build/bench-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { replaceTable, tableOf } from './bench-table/table.mjs';

const root = join(import.meta.dirname, '..');
const results = JSON.parse(readFileSync(join(root, 'tests/bench/results/latest.json'), 'utf8'));
const readme = join(root, 'README.md');
const text = replaceTable(readFileSync(readme, 'utf8'), tableOf(results));
writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
