import { pinyin } from 'pinyin-pro';

// Tokens are ASCII so that the index never has to know a new Unicode character:
// c… character, b… two characters, l… letters as typed (initials, or the beginning of the pinyin), p… whole pinyin,
// d… digits, x between two phones, so that no digits match across them.
const characterToken = (character: string) => (character.codePointAt(0) ?? 0).toString(36);
// Up to here what is typed is one token and one look into the index; a prefix search reads every name behind it.
const longestLetters = 6;
const mark = ' x ';

/**
 * The keys under which a customer is found while typing (spec/reception.md, Finding): each character and pair of the
 * name, runs of its initials, its pinyin from every syllable on, and every 3 and 4 digits of the phones.
 */
export function searchKeys(name: string, phones: readonly string[]): string {
  const keys = new Set<string>();
  const characters = nameCharacters(name);
  for (const key of characters) keys.add(`c${characterToken(key)}`);
  for (const reading of readings(characters.join(''))) addPinyin(keys, reading);
  for (const phone of phones) addDigits(keys, phone, 3);
  const pairs = pairTokens(characters);
  const digits = phones.map((phone) => digitTokens(phone, 4).join(' '));
  return [...keys, ...pairs, digits.join(mark)].join(' ');
}

/**
 * The index query for what was typed; null where it can match nothing yet (one or two digits, only marks).
 * Chinese characters match inside the name, letters match initials or pinyin, digits match inside a phone.
 */
export function searchQuery(text: string): string | null {
  const typed = plain(text);
  const parts = typed.match(/\p{Script=Han}+|[a-z]+|\d+|[^\p{Script=Han}a-z\d\s]+/gu) ?? [];
  const digits = /^[\d\s-]+$/.test(typed.trim()) ? [typed.replace(/\D/g, '')] : parts;
  const terms = digits.map(termQuery).filter((term) => term !== '');
  return terms.length === 0 ? null : terms.join(' AND ');
}

/** The runs of digits (3 or more) in what was typed, by which phones are matched. */
export function searchedDigits(text: string): string[] {
  const typed = plain(text).trim();
  const runs = /^[\d\s-]+$/.test(typed) ? [typed.replace(/\D/g, '')] : (typed.match(/\d+/g) ?? []);
  return runs.filter((run) => run.length >= 3);
}

/** The index query for names that read the same as this one from the first syllable on; null for one without letters. */
export function sameReadingQuery(name: string): string | null {
  const tokens = nameReadings(name).map((reading) => {
    const spelling = reading.slice(0, 4).join('');
    return `"${spelling.length > longestLetters ? 'p' : 'l'}${spelling}"`;
  });
  return tokens.length === 0 ? null : [...new Set(tokens)].join(' OR ');
}

/** The syllables of a name without tones: as a surname reads, and as it commonly does. */
export function nameReadings(name: string): string[][] {
  return readings(nameCharacters(name).join(''));
}

/** A name as it is typed without an input method: 曾蓓 as zengbei zb cengbei cb. */
export function spellingOf(name: string): string {
  return nameReadings(name)
    .flatMap((reading) => [reading.join(''), reading.map((syllable) => syllable.charAt(0)).join('')])
    .join(' ');
}

function termQuery(part: string): string {
  if (/^\d+$/.test(part)) {
    if (part.length < 3) return '';
    return `"${part.length === 3 ? `d${part}` : digitTokens(part, 4).join(' ')}"`;
  }
  if (/^[a-z]+$/.test(part)) return part.length <= longestLetters ? `"l${part}"` : `"p${part}"*`;
  const characters = nameCharacters(part);
  if (characters.length === 0) return '';
  if (characters.length === 1) return `"c${characterToken(characters[0] ?? '')}"`;
  return `"${pairTokens(characters).join(' ')}"`;
}

function nameCharacters(name: string): string[] {
  return Array.from(plain(name)).filter((character) => /[\p{L}\p{N}]/u.test(character));
}

/** Full-width letters and digits count as the plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function pairTokens(characters: readonly string[]): string[] {
  return characters
    .slice(1)
    .map((character, i) => `b${characterToken(characters[i] ?? '')}z${characterToken(character)}`);
}

function digitTokens(digits: string, size: number): string[] {
  return Array.from(
    { length: Math.max(0, digits.length - size + 1) },
    (_, i) => `d${digits.slice(i, i + size)}`,
  );
}

function addDigits(keys: Set<string>, phone: string, size: number): void {
  for (const token of digitTokens(phone, size)) keys.add(token);
}

/** The name's syllables as a surname's reading and as the common one (单 shan and dan). */
function readings(han: string): string[][] {
  if (han === '') return [];
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const asSurname = pinyin(han, { ...options, surname: 'head' });
  const common = pinyin(han, options);
  const same = asSurname.join(' ') === common.join(' ');
  return (same ? [asSurname] : [asSurname, common]).map((syllables) =>
    syllables
      .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
      .filter((syllable) => syllable !== ''),
  );
}

/** From every syllable on: initials, whole pinyin (张晓明 zhangxiaoming) and surname with initials (zhangxm). */
function addPinyin(keys: Set<string>, syllables: readonly string[]): void {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  for (let i = 0; i < syllables.length; i++) {
    addBeginnings(keys, initials.slice(i), 1);
    const spellings = [
      syllables.slice(i, i + 4).join(''),
      `${syllables[i] ?? ''}${initials.slice(i + 1, i + 4)}`,
    ];
    for (const spelling of spellings) {
      addBeginnings(keys, spelling, 2);
      if (spelling.length > longestLetters) keys.add(`p${spelling}`);
    }
  }
}

function addBeginnings(keys: Set<string>, letters: string, shortest: number): void {
  const longest = Math.min(longestLetters, letters.length);
  for (let n = shortest; n <= longest; n++) keys.add(`l${letters.slice(0, n)}`);
}
