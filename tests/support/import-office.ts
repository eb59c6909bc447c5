import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { jobEnd } from './import-file.ts';
import { builtImportWorker } from './import-worker.ts';
import { firstStart, openTestOffice, type OfficeClient, type TestOffice } from './office.ts';
import { everyVisit, newestFirst } from './visit-input.ts';

/** An office that can import, made anew for every test of the file; the person saves everything as `saved`. */
export class ImportOffice {
  office!: TestOffice;
  admin!: OfficeClient;
  worker = '';
  saved = '';

  /** The first column of a query's rows, straight from the database. */
  column(sql: string): unknown[] {
    return this.office.office.deps.raw.prepare(sql).pluck().all();
  }

  async total(): Promise<number> {
    return (await this.admin.visits.count({ filter: everyVisit })).total;
  }

  /** The register's latest rows, newest first. */
  async list() {
    return (await this.admin.visits.list({ filter: everyVisit, order: newestFirst, after: null, limit: 50 }))
      .rows;
  }

  /** Undoes an import to its end; `end` is null where it was not begun. */
  async undo(importId: string, keepChanged = false) {
    const answer = await this.admin.imports.undo({ importId, keepChanged });
    return { ...answer, end: answer.job ? (await jobEnd(this.admin, answer.job)).state : null };
  }
}

/** To be called once at the top of a test file. */
export function importOffice(): ImportOffice {
  const here = new ImportOffice();
  beforeAll(async () => {
    here.worker = await builtImportWorker();
  });
  beforeEach(async () => {
    here.saved = join(mkdtempSync(join(tmpdir(), 'loutai-saved-')), 'refused.xlsx');
    here.office = openTestOffice({
      importWorker: here.worker,
      host: { chooseSavePath: () => Promise.resolve(here.saved) },
    });
    here.admin = await firstStart(here.office);
  });
  afterEach(async () => {
    rmSync(join(here.saved, '..'), { recursive: true });
    await here.office.close();
  });
  return here;
}

/** Lines of a CSV as bytes. */
export const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
