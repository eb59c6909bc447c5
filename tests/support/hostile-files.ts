import { part, sheetData, writeWorkbook } from './write-workbook.ts';
import { writeZip } from './write-zip.ts';

export interface HostileFile {
  /** number in the bad-input corpus (reliability.md, part 3) */
  readonly id: number;
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Buffer;
  /** what the refusal must say */
  readonly says: RegExp;
}

const register = sheetData([
  ['日期', '客户姓名', '联系电话'],
  ['2026-03-05', '王丽', '13800138000'],
]);
const good = () => writeWorkbook({ sheets: [{ name: '1月', xml: register }] });
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const doctype = (internal: string, body: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE worksheet [${internal}]><worksheet>${body}</worksheet>`,
  ),
});
const oneSheet = (xml: string) => writeWorkbook({ sheets: [{ name: '1月', xml }] });

/** Files that must be refused before they can do harm, each with a sentence that says why. Made by code; nothing of them is kept. */
export const hostileFiles: readonly HostileFile[] = [
  {
    id: 26,
    name: 'a.xlsx',
    what: 'an old .xls named .xlsx',
    bytes: () => compound('Workbook'),
    says: /旧版 Excel.*另存为/,
  },
  {
    id: 26,
    name: 'a.xlsx',
    what: 'a web page named .xlsx',
    bytes: () => Buffer.from('\ufeff<html><table><tr><td>日期</td></tr></table></html>'),
    says: /网页/,
  },
  {
    id: 26,
    name: 'a.xlsx',
    what: 'a text named .xlsx',
    bytes: () => Buffer.from('日期,客户姓名\n'),
    says: /不完整|损坏/,
  },
  {
    id: 26,
    name: 'a.png',
    what: 'a picture',
    bytes: () => Buffer.from('89504e470d0a1a0a', 'hex'),
    says: /不是 Excel/,
  },
  {
    id: 26,
    name: 'a.xlsx',
    what: 'a Word document named .xlsx',
    bytes: () => writeZip([part('[Content_Types].xml', '<Types/>'), part('word/document.xml', '<a/>')]),
    says: /别的文档/,
  },
  {
    id: 27,
    name: 'a.xlsx',
    what: 'a workbook with a password',
    bytes: () => compound('EncryptedPackage'),
    says: /密码/,
  },
  { id: 28, name: 'a.xlsx', what: 'zero bytes', bytes: () => Buffer.alloc(0), says: /空的/ },
  {
    id: 29,
    name: 'a.xlsx',
    what: 'a truncated container',
    bytes: () => good().subarray(0, 900),
    says: /不完整|损坏/,
  },
  { id: 29, name: 'a.xlsx', what: 'a container damaged in its middle', bytes: damaged, says: /不完整|损坏/ },
  {
    id: 30,
    name: 'a.xlsx',
    what: 'a bomb of 256 MB',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: register }],
        extra: [{ name: 'xl/media/a.xml', content: Buffer.alloc(256 * 1024 * 1024, 32) }],
      }),
    says: /异常地大/,
  },
  {
    id: 31,
    name: 'a.xlsx',
    what: '100,000 entries',
    bytes: () =>
      writeZip(
        Array.from({ length: 100_000 }, (_, index) => ({ name: `x/${index}`, content: Buffer.alloc(0) })),
      ),
    says: /部件/,
  },
  {
    id: 32,
    name: 'a.xlsx',
    what: 'a false declared size',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: register }],
        extra: [{ name: 'xl/media/a.xml', content: Buffer.alloc(5_000_000, 32), declaredSize: 100 }],
      }),
    says: /不完整|损坏/,
  },
  {
    id: 34,
    name: 'a.xlsx',
    what: 'a DOCTYPE with an external entity (XXE)',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: '' }],
        extra: [doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
      }),
    says: /DOCTYPE/,
  },
  {
    id: 34,
    name: 'a.xlsx',
    what: 'a billion laughs',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: '' }],
        extra: [doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">', '&b;')],
      }),
    says: /DOCTYPE/,
  },
  {
    id: 35,
    name: 'a.xlsm',
    what: 'a workbook with macros',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: register }],
        contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      }),
    says: /宏/,
  },
  {
    id: 35,
    name: 'a.xlsx',
    what: 'macros under another name',
    bytes: () =>
      writeWorkbook({
        sheets: [{ name: '1月', xml: register }],
        extra: [{ name: 'xl/vbaProject.bin', content: Buffer.from('x') }],
      }),
    says: /宏/,
  },
  {
    id: 36,
    name: 'a.xlsx',
    what: 'a cell at XFE1048577',
    bytes: () => oneSheet('<sheetData><row r="1"><c r="XFE1048577"><v>1</v></c></row></sheetData>'),
    says: /不存在的单元格/,
  },
  {
    id: 36,
    name: 'a.xlsx',
    what: 'a row 1048577',
    bytes: () => oneSheet('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'),
    says: /不存在的单元格/,
  },
  {
    id: 36,
    name: 'a.xlsx',
    what: 'a value in column XFD',
    bytes: () => oneSheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'),
    says: /超过 256 列/,
  },
  {
    id: 42,
    name: 'a.csv',
    what: 'more rows than the limit',
    bytes: () => Buffer.from(`日期,客户姓名\n${'2026-03-05,王丽\n'.repeat(200_001)}`),
    says: /最多导入 200000 行/,
  },
  {
    id: 28,
    name: 'a.xlsx',
    what: 'a workbook with nothing in it',
    bytes: () => oneSheet('<sheetData/>'),
    says: /没有可以导入的内容/,
  },
  {
    id: 43,
    name: 'a.csv',
    what: 'a CSV with an open quote',
    bytes: () => Buffer.from('日期,客户姓名\n"2026-03-05,王丽\n'),
    says: /引号/,
  },
  {
    id: 43,
    name: 'a.csv',
    what: 'bytes in no encoding',
    bytes: () => Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
    says: /编码|引号/,
  },
];

/** Flips bytes inside the packed sheet. */
function damaged(): Buffer {
  const bytes = Buffer.from(good());
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
  for (let index = at; index < at + 40; index++) bytes[index] = 0xff - (bytes[index] ?? 0);
  return bytes;
}
