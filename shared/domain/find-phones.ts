import { normalisePhone } from './phone.ts';

/**
 * Every whole phone number that stands in a text, in the one stored form; masked ones are none. Numbers of records
 * (LF-20261123-001) and identity cards are not taken for phones.
 */
export function findPhones(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(mobile), ...plain.matchAll(landline)].map(([match]) =>
    normalisePhone(match),
  );
  return [...new Set(found.flatMap((phone) => (phone.ok ? [phone.phone] : [])))];
}

const gap = '[ \\-—‐]?';
const mobile = new RegExp(`(?<!\\d)(?:\\+?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}(?!\\d)`, 'g');
const landline = new RegExp(`(?<!\\d)\\(?0\\d{2,3}\\)?${gap}\\d{7,8}(?!\\d)`, 'g');
