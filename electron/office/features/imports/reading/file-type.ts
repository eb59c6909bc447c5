import { ImportRefusal } from './import-refusal.ts';
import { importLimits } from './import-limits.ts';

/** Tells a workbook from a CSV by its bytes, never by its name alone. Throws ImportRefusal for everything else. */
export function fileType(bytes: Buffer, name: string): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new ImportRefusal('empty');
  if (bytes.length > importLimits.containerBytes)
    throw new ImportRefusal('tooLarge', String(importLimits.containerBytes / 1024 / 1024));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  const opening = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|\?xml|!--)/.test(opening))
    throw new ImportRefusal('html');
  if (/^%pdf|^\{\\rtf|^\x89png|^\xff\xd8\xff|^rar!|^7z\xbc\xaf/.test(opening))
    throw new ImportRefusal('notSpreadsheet');
  if (/\.(?:csv|txt|tsv)$/i.test(name)) return 'csv';
  if (/\.(?:xlsx|xls|xlsm)$/i.test(name)) throw new ImportRefusal('truncated', '开头不是工作簿');
  throw new ImportRefusal('notSpreadsheet');
}

/** An OLE file is an old .xls, or an .xlsx wrapped with a password. */
function compoundFile(bytes: Buffer): ImportRefusal {
  return new ImportRefusal(
    bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'oldExcel',
  );
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
