import { doubleSurnames } from './double-surnames.ts';
import type { genders } from './visit-choices.ts';

type Gender = (typeof genders)[number];
const titles: Readonly<Record<Gender, string>> = { 男: '先生', 女: '女士' };
const addressed = /^(.{1,2})(先生|女士|小姐|太太)$/u;

/**
 * A visitor's name as everybody on the sales floor may read it: 陈先生, 欧阳女士, 王** where the gender is not known.
 * Never more than the surname, or the first letter of a name that has none of ours.
 */
export function publicName(name: string, gender: string | null): string {
  const plain = name.trim();
  const title = gender === '男' || gender === '女' ? titles[gender] : (addressed.exec(plain)?.[2] ?? '**');
  return `${surnameOf(plain)}${title}`;
}

/** The surname of a Chinese name, else the first character. */
function surnameOf(name: string): string {
  const characters = Array.from(name);
  const double = characters.slice(0, 2).join('');
  return characters.length > 2 && doubleSurnames.includes(double) ? double : (characters[0] ?? '');
}
