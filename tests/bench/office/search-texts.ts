import { pinyin } from 'pinyin-pro';
import type { SampledPerson } from './sampled-people.ts';

/** What people type, by kind: from people of the register (so mostly common values), rare ones, and texts without hits. */
export function searchTexts(people: readonly SampledPerson[]): Record<string, string[]> {
  const characters = (n: number) => people.map(({ name }) => Array.from(name).slice(0, n).join(''));
  const part = (n: number) =>
    people.map(({ phone }, i) => phone.slice(i % (phone.length - n + 1)).slice(0, n));
  const syllables = people.map(({ name }) =>
    pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }),
  );
  return {
    '1 Chinese character': [...characters(1), '王', '伟', '𠮷', '龘'],
    '2 Chinese characters': [...characters(2), '王伟', '诸葛', '龘靐'],
    '3 Chinese characters': [...characters(3), '王龘靐'],
    'a given name': people.map(({ name }) => Array.from(name).slice(1).join('')),
    initials: [...syllables.map((s) => s.map((one) => one.charAt(0)).join('')), 'z', 'zw', 'wxq', 'vvv'],
    'pinyin as typed': syllables.flatMap((s) => beginnings(s.join(''))).concat('zhuangzhuangzhuang', 'wangw'),
    '3 digits of a phone': [...part(3), '138', '755'],
    '4 digits of a phone': [...part(4), '1380', '0755', '9999'],
    '6 digits of a phone': [...part(6), '138000', '075512'],
    'a whole phone': [...people.map(({ phone }) => phone), '19999999999'],
    'name and phone together': people.map(({ name, phone }) => `${name.slice(0, 1)} ${phone.slice(0, 3)}`),
  };
}

/** z, zh, zha, zhan, zhang, …: every key typed asks. */
function beginnings(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1));
}
