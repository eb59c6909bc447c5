import { doubleSurnames } from '../double-surnames.ts';
import type { genders } from '../visit-choices.ts';
import type { RawCell } from './cell.ts';
import { readText } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';

export type Gender = (typeof genders)[number];

export interface ReadName {
  /** as it is kept and printed: 王小姐, 曾蓓, 未留名 */
  readonly name: string;
  /** only a surname is known */
  readonly surnameOnly: boolean;
  readonly gender: Gender | null;
  /** the form of address found in the name, for telling a conflict with the gender column */
  readonly title: string | null;
}

const longestName = 50;
const titled = /^(.{1,24}?)(先生|小姐|女士|太太|阿姨|夫人|老板|总|老师|叔叔)$/;
const femaleTitles = new Set(['小姐', '女士', '太太', '阿姨', '夫人']);
const maleTitles = new Set(['先生', '叔叔']);
const unknownNames = /^(?:未留名|未留|不详|不知|匿名|未知|无名|无|-+|—+|\?+|？+)$/;

/**
 * A customer's name. 王先生 and 王小姐 stay as written and give the gender; a blank inside a Chinese name goes; 未留名 and its like
 * become 未留名. Longer than 50 characters is an error.
 */
export function parseName(cell: RawCell | undefined): Reading<ReadName> {
  const text = readText(cell, longestName);
  if (text.value === null) return { value: null, findings: text.findings };
  if (unknownNames.test(text.value))
    return read(plainName('未留名'), ...text.findings, finding('nameUnknown', text.value));
  const name = joined(text.value);
  const notes: Finding[] = [...text.findings];
  if (name !== text.value) notes.push(finding('nameBlankRemoved', text.value, name));
  if (/[0-9０-９]/.test(name)) notes.push(finding('nameWithDigits', name));
  return withTitle(name, notes);
}

/** 男 or 女 from 男, 女, 先生, 小姐, 女士, M, F. Unreadable: a warning, the row stays. */
export function parseGender(cell: RawCell | undefined): Reading<Gender> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  if (text.value === '男' || text.value === '女') return { value: text.value, findings: text.findings };
  const gender = genderOfWord(text.value);
  if (gender === null) return read<Gender>(null, finding('genderUnreadable', text.value));
  return read(gender, ...text.findings, finding('genderFromTitle', text.value, gender));
}

function genderOfWord(word: string): Gender | null {
  if (/^(?:男性|男士|M|male)$/i.test(word) || maleTitles.has(word)) return '男';
  return /^(?:女性|F|female)$/i.test(word) || femaleTitles.has(word) ? '女' : null;
}

/** Blanks go when every part is Chinese: 曾 蓓, 王 小姐; they stay in John Smith. */
function joined(name: string): string {
  const plain = name.replace(/[\s\u3000]+/g, ' ');
  return /^[\p{Script=Han}·• ]+$/u.test(plain) ? plain.replaceAll(' ', '') : plain;
}

function withTitle(name: string, notes: readonly Finding[]): Reading<ReadName> {
  const [, before = '', title = ''] = titled.exec(name) ?? [];
  if (title === '') return { value: plainName(name), findings: notes };
  const gender = femaleTitles.has(title) ? '女' : maleTitles.has(title) ? '男' : null;
  if (isSurname(before))
    return read(
      { name, surnameOnly: true, gender, title },
      ...notes,
      finding('nameSurnameOnly', name, before),
    );
  if (gender === null) return { value: plainName(name), findings: notes };
  return read(
    { name: before, surnameOnly: false, gender, title },
    ...notes,
    finding('nameTitleTaken', name, before),
  );
}

function isSurname(text: string): boolean {
  const characters = Array.from(text);
  if (characters.length === 1) return true;
  return characters.length === 2 && doubleSurnames.includes(text);
}

function plainName(name: string): ReadName {
  return { name, surnameOnly: false, gender: null, title: null };
}
