import iconv from 'iconv-lite';
import { ImportRefusal } from './import-refusal.ts';

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** A text file's content and the encoding it was found to be in. Throws ImportRefusal when it is in none of these. */
export function decodeText(bytes: Buffer): { text: string; encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const text = iconv.decode(bytes, encoding, { stripBOM: true });
  const broken = text.slice(0, 100_000).match(/\ufffd|(?![\t\n\r])\p{Cc}|\p{Co}/gu)?.length ?? 0;
  if (broken * 200 > Math.min(text.length, 100_000)) throw new ImportRefusal('undecodable');
  return { text, encoding };
}

/** By byte order mark, by the zero bytes of UTF-16, as UTF-8 when it is valid, else as GB18030 (which holds GBK and GB2312). */
function encodingOf(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const zeros = zerosIn(bytes.subarray(0, 4096));
  if (zeros.odd > 8 && zeros.odd > zeros.even * 4) return 'UTF-16LE';
  if (zeros.even > 8 && zeros.even > zeros.odd * 4) return 'UTF-16BE';
  return isUtf8(bytes) ? 'UTF-8' : 'GB18030';
}

function zerosIn(bytes: Buffer): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 0) count[index % 2 === 0 ? 'even' : 'odd']++;
  }
  return count;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
