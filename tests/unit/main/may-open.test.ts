import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayOpen } from '../../../electron/main/host/may-open.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'may-open-')));
const openedFolder = join(root, 'opened');
const saved = join(root, '来访登记表.pdf');
const openable = { chosen: new Set([saved, join(root, 'run.exe')]), openedFolder };

beforeAll(() => {
  mkdirSync(join(openedFolder, 'deeper'), { recursive: true });
  const files = [
    '来访登记表.pdf',
    'run.exe',
    'other.docx',
    'opened/表.docx',
    'opened/x.html',
    'opened/deeper/a.pdf',
  ];
  for (const file of files) writeFileSync(join(root, file), 'x');
  symlinkSync(join(root, 'other.docx'), join(openedFolder, 'link.docx'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('a document saved where the person chose may be opened', () => {
  expect(mayOpen(saved, openable)).toBe(true);
});

test('a document in the folder for opening may be opened', () => {
  expect(mayOpen(join(openedFolder, '表.docx'), openable)).toBe(true);
});

test.each([
  join(root, 'other.docx'),
  join(root, 'run.exe'),
  join(openedFolder, 'x.html'),
  join(openedFolder, 'missing.pdf'),
  join(openedFolder, 'deeper/a.pdf'),
  join(openedFolder, 'link.docx'),
  `${openedFolder}/../other.docx`,
  'opened/表.docx',
  '..\\..\\a.docx',
  '\\\\server\\share\\a.docx',
  '\\\\?\\C:\\a.docx',
  'file:///etc/passwd.pdf',
  'javascript:alert(1)//.pdf',
  'ms-msdt:/id PCWDiagnostic.pdf',
  'search-ms:query=a.docx',
  'https://example.com/a.pdf',
  '',
])('%s is not opened', (path) => {
  expect(mayOpen(path, openable)).toBe(false);
});
