import ExcelJS from 'exceljs';
import { peakMegabytes } from '../support/peak-megabytes.ts';

// node read-alone.mjs FILE: reads the workbook with the library alone, as the floor of an import, and says how long and
// how much memory that took.
const [file = ''] = process.argv.slice(2);
const started = performance.now();
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(file);
let cells = 0;
for (const sheet of workbook.worksheets) sheet.eachRow((row) => (cells += row.cellCount));
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ ms, cells, megabytes: peakMegabytes() }));
