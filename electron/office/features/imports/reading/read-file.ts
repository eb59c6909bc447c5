import type { TextEncoding } from './decode-text.ts';
import { fileType } from './file-type.ts';
import { readCsv } from './read-csv.ts';
import type { RawSheet } from './read-sheet.ts';
import { readXlsx } from './read-xlsx.ts';

/** A register file as it stands, before anything is made of it. */
export interface RawFile {
  readonly type: 'xlsx' | 'csv';
  readonly sheets: readonly RawSheet[];
  readonly date1904: boolean;
  /** of a CSV */
  readonly encoding: TextEncoding | null;
}

/** Reads an .xlsx or .csv by what its bytes say it is. Throws ImportRefusal with the reason in Chinese. */
export async function readFile(bytes: Buffer, name: string): Promise<RawFile> {
  if (fileType(bytes, name) === 'csv') {
    const { sheet, encoding } = readCsv(bytes, name);
    return { type: 'csv', sheets: [sheet], date1904: false, encoding };
  }
  const { sheets, date1904 } = await readXlsx(bytes);
  return { type: 'xlsx', sheets, date1904, encoding: null };
}
