import { halfWidth } from './clean-text.ts';

/** From–to as written, decimal texts; one of them null when the range is open (以上, 以下). */
export interface WrittenRange {
  readonly from: string | null;
  readonly to: string | null;
}

const number = String.raw`(-?\d{1,12}(?:\.\d{1,6})?)`;
const both = new RegExp(`^${number}[-~至到—–－~～]+${number}$`);
const one = new RegExp(`^${number}(以上|起|以下|以内|之内|左右|上下)?$`);

/**
 * Reads 80-100, 80~100, 95, 95以上, 100以内, 120左右 after `units` (a pattern of unit words) are taken out. Null when it is none of these.
 * Grouping commas go; digits stay texts, so that money can be counted exactly.
 */
export function readRange(text: string, units: RegExp): WrittenRange | null {
  const plain = halfWidth(text)
    .replace(/[\s\u3000]/g, '')
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(units, '')
    .replace(/^约/, '');
  const range = both.exec(plain);
  if (range) return { from: range[1] ?? null, to: range[2] ?? null };
  const single = one.exec(plain);
  if (!single) return null;
  const value = single[1] ?? null;
  if (single[2] === '以上' || single[2] === '起') return { from: value, to: null };
  return /^(?:以下|以内|之内)$/.test(single[2] ?? '')
    ? { from: null, to: value }
    : { from: value, to: value };
}
