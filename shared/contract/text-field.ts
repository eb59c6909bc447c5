import { z } from 'zod';

// What XML 1.0 forbids (so no document could hold it): control characters, lone surrogates, non-characters.
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
// Zero-width and direction marks: never part of what a person means.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** Optional text of one line or more: trimmed (also U+3000), invisible marks dropped, '' where nothing is left. */
export function textField(label: string, max: number) {
  return z
    .string()
    .max(max * 4, `${label}太长，请不超过 ${max} 字`)
    .refine((text) => !forbidden.test(text), `${label}含有不能打印的字符，请删去后重新输入`)
    .transform((text) => text.replace(invisible, '').trim())
    .refine((text) => Array.from(text).length <= max, `${label}太长，请不超过 ${max} 字`);
}

/** Text that must be there. */
export function requiredText(label: string, max: number) {
  return textField(label, max).refine((text) => text !== '', `请填写${label}`);
}

/** Several choices of a list. */
export const choices = (max: number) => z.array(textField('选项', 30)).max(max);
