import type { RawCell } from './cell.ts';
import { halfWidth } from './clean-text.ts';
import { finding, read, type Finding, type Reading } from './finding.ts';
import { parseList } from './parse-list.ts';

const digits = '零一二三四五六七八九';
const namedTypes = new Map([
  ['五房及以上', '五房及以上'],
  ['复式', '复式'],
  ['复式楼', '复式'],
  ['跃层', '复式'],
  ['跃式', '复式'],
  ['别墅', '别墅'],
  ['联排', '别墅'],
  ['叠拼', '别墅'],
  ['单身公寓', '一房'],
  ['单间', '一房'],
  ['公寓', '公寓'],
  ['商铺', '商铺'],
  ['铺位', '商铺'],
  ['写字楼', '写字楼'],
  ['车位', '车位'],
]);

/**
 * The unit types wanted, in one form by the number of rooms: 三房, 3房2厅, 三房两厅, 三室两厅 and 3居 are all 三房, 2房 is 两房.
 * What was written stands in a note. A word that is no unit type is left out of the value, with a warning.
 */
export function parseUnitTypes(cell: RawCell | undefined): Reading<readonly string[]> {
  const list = parseList(cell, (word) => unitTypeOf(word) ?? word);
  const known = (list.value ?? []).filter((word) => unitTypeOf(word) !== null);
  const unknown = (list.value ?? []).filter((word) => unitTypeOf(word) === null);
  const findings: Finding[] = [...list.findings, ...unknown.map((word) => finding('unitTypeUnknown', word))];
  return read<readonly string[]>(known.length === 0 ? null : known, ...findings);
}

/** 三房 of 3房2厅 and its like; null of what is no unit type. */
export function unitTypeOf(word: string): string | null {
  const plain = halfWidth(word).replace(/[\s\u3000]/g, '');
  const named = namedTypes.get(plain);
  if (named !== undefined) return named;
  const match =
    /^([1-9一二两俩三四五六七八九])[房室居](?:室)?(?:[0-9一二两三四]厅)?(?:[0-9一二两三四]卫)?(?:户型)?$/.exec(
      plain,
    );
  if (match?.[1] === undefined) return null;
  const rooms = roomsOf(match[1]);
  return rooms >= 5 ? '五房及以上' : `${rooms === 2 ? '两' : digits.charAt(rooms)}房`;
}

function roomsOf(written: string): number {
  return /\d/.test(written) ? Number(written) : digits.indexOf(written.replace(/[两俩]/, '二'));
}
