import { expect, test } from 'vitest';
import { importFileBytes } from '../../../shared/contract/imports.ts';
import { readChosenFile } from '../../../renderer/features/imports/read-chosen-file.ts';

test('45: a file on a pulled stick, or held by another program, ends in a sentence and not in an upload', async () => {
  const gone = Object.assign(new File(['x'], 'a.xlsx'), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  await expect(readChosenFile(gone)).rejects.toThrow('请确认后重新选择，没有导入任何内容');
});

test('42: a file over the limit is not read at all', async () => {
  const large = { size: importFileBytes + 1, name: 'a.xlsx' } as File;
  await expect(readChosenFile(large)).rejects.toThrow('文件超过 20 MB');
});

test('a file is taken as it was when it was chosen', async () => {
  const copy = await readChosenFile(new File(['日期'], '登记.csv'));
  expect(copy.name).toBe('登记.csv');
  expect(await copy.text()).toBe('日期');
});
