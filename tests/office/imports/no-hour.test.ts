import { expect, test } from 'vitest';
import { importFile } from '../../support/import-file.ts';
import { csv, importOffice } from '../../support/import-office.ts';
import { visitInput } from '../../support/visit-input.ts';

const here = importOffice();

test('a visit whose register had no hour is corrected without one; a visit of the desk is not', async () => {
  await importFile(here.admin, csv('日期,客户姓名,联系电话,意向', '2026-03-05,王丽,13800138000,B'), 'a.csv');
  const [row] = await here.list();
  const { visit, customer } = await here.admin.visits.get({ id: row?.id ?? '' });
  expect(visit.arrivedAt).toBe('');
  const typed = {
    customer: { name: customer.name, phones: ['13800138000'] },
    visit: { ...visit, intention: 'A' as const },
  };
  await here.admin.visits.correct({ ...visitInput(typed), lateReason: '', id: row?.id ?? '', version: 1 });
  expect((await here.admin.visits.get({ id: row?.id ?? '' })).visit).toMatchObject({
    arrivedAt: '',
    intention: 'A',
  });
  await expect(here.admin.visits.register(visitInput({ visit: { arrivedAt: '' } }))).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: expect.arrayContaining([expect.objectContaining({ field: 'visit.arrivedAt' })]) },
  });
});

test('S-7.2.10: visits of today that an import brought wait for nobody', async () => {
  const { day } = await here.admin.rotation.board();
  await importFile(here.admin, csv('日期,客户姓名,联系电话,意向', `${day},王丽,13800138000,B`), 'a.csv');
  expect((await here.list()).map(({ visitedOn }) => visitedOn)).toEqual([day]);
  expect((await here.admin.waiting.list()).waiting).toEqual([]);
});
