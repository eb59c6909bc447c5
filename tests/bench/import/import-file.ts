import { rmSync } from 'node:fs';
import { importFile } from '../../support/import-file.ts';
import { firstStart, openTestOffice } from '../../support/office.ts';
import { peakMegabytes } from '../support/peak-megabytes.ts';

// node import-file.mjs FILE WORKER: imports the register into a new office and says how long and how much memory that took.
const [file = '', importWorker = ''] = process.argv.slice(2);
const test = openTestOffice({ importWorker });
const admin = await firstStart(test);
const started = performance.now();
const { imported } = await importFile(admin, file);
const ms = performance.now() - started;
const megabytes = peakMegabytes();
await test.office.close();
rmSync(test.dataDir, { recursive: true });
process.stdout.write(JSON.stringify({ ms, imported, megabytes }));
process.exit(0);
