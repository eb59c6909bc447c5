import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startImportWorker } from '../../../electron/office/features/imports/worker/start-import-worker.ts';
import { generateRegister } from '../../support/generate-register.ts';
import { hostileFiles } from '../../support/hostile-files.ts';
import { importFile, jobEnd, openForImport } from '../../support/import-file.ts';
import { csv, importOffice } from '../../support/import-office.ts';
import { visitInput } from '../../support/visit-input.ts';

const here = importOffice();
const heading = '日期,客户姓名,联系电话,意向';

describe('hostile files', () => {
  test('26–43: each ends in its reason, one after another, with nothing written and the office alive', async () => {
    for (const { name, bytes, says } of hostileFiles) {
      await expect(importFile(here.admin, bytes(), name)).rejects.toThrow(says);
    }
    expect(await here.total()).toBe(0);
    expect(await here.admin.imports.history()).toEqual([]);
    expect(existsSync(join(here.office.dataDir, '..', 'evil'))).toBe(false);
  });

  test('4: a file that fills the thread’s memory ends the thread and nothing else', async () => {
    const file = join(here.saved, '..', 'register.xlsx');
    await generateRegister(file, { rows: 50_000 });
    const thread = startImportWorker(here.worker, 16);
    await expect(thread.call('read', readFileSync(file), 'register.xlsx')).rejects.toThrow(
      '内存不足，没有导入任何内容',
    );
    await expect(thread.call('analysis')).rejects.toThrow('内存不足');
    expect(
      await importFile(here.admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv'),
    ).toMatchObject({
      imported: 1,
    });
  });
});

describe('a long import', () => {
  const register = join(tmpdir(), `loutai-register-${process.pid}.xlsx`);
  beforeAll(() => generateRegister(register, { rows: 20_000 }));

  test('shows progress, lets the desk save meanwhile, and a cancel takes everything back', async () => {
    const analysis = await openForImport(here.admin, register);
    const job = await here.admin.imports.apply({ id: analysis.id, noneIfBad: false });
    const desk = here.office.window();
    await desk.session.signIn({ staffId: (await desk.session.people())[0]?.id ?? '', secret: '246810' });
    let state = await here.admin.jobs.get({ id: job.id });
    while (state.state === 'running' && state.done < 2000) state = await here.admin.jobs.get({ id: job.id });
    expect(state).toMatchObject({ state: 'running', total: 20_000, step: '写入' });
    const made = await desk.visits.register(
      visitInput({ customer: { name: '王丽', phones: ['13999999999'] } }),
    );
    await here.admin.jobs.cancel({ id: job.id });
    expect((await jobEnd(here.admin, job)).state).toBe('cancelled');
    expect(here.column('select id from visit')).toEqual([made.id]);
    expect(here.column('select count(*) from customer_search')).toEqual([1]);
    expect(await here.admin.imports.history()).toMatchObject([{ state: 'cancelled', imported: 0 }]);
  });

  test('that the office’s end interrupts is taken back before the office closes', async () => {
    const analysis = await openForImport(here.admin, register);
    const job = await here.admin.imports.apply({ id: analysis.id, noneIfBad: false });
    while ((await here.admin.jobs.get({ id: job.id })).done < 1000);
    await here.office.restart();
    expect(here.column('select count(*) from visit')).toEqual([0]);
    expect(here.column('select state from import')).toEqual(['cancelled']);
    rmSync(register);
  });
});
