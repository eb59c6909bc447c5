/** What is written into a form: formatted strings only. A missing key prints as an empty place. */
export interface FormValues {
  readonly texts: { readonly [key: string]: string };
  /** The chosen words of each question. */
  readonly choices: { readonly [key: string]: readonly string[] };
  readonly rows: { readonly [key: string]: readonly { readonly [key: string]: string }[] };
}

export const blankValues: FormValues = { texts: {}, choices: {}, rows: {} };

/** Where a value holds a character that no Word file may carry (bad input 8). */
export interface InvalidCharacter {
  /** Key of the value, e.g. `texts.customerName` or `rows.visits[3].remarks`. */
  readonly key: string;
  /** Position in code units, from 0. */
  readonly position: number;
  /** E.g. `U+000B`. */
  readonly character: string;
}

/** The first character outside XML 1.0 (controls, lone surrogates, U+FFFE, U+FFFF), or undefined. */
export function findInvalidCharacter(values: FormValues): InvalidCharacter | undefined {
  for (const [key, text] of textsOf(values)) {
    // eslint-disable-next-line no-control-regex
    const match = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(text);
    if (match) return { key, position: match.index, character: codePointName(match[0]) };
  }
  return undefined;
}

function* textsOf(values: FormValues): Generator<readonly [string, string]> {
  for (const [key, text] of Object.entries(values.texts)) yield [`texts.${key}`, text];
  for (const [key, words] of Object.entries(values.choices)) {
    for (const [index, word] of words.entries()) yield [`choices.${key}[${index}]`, word];
  }
  for (const [key, rows] of Object.entries(values.rows)) {
    for (const [index, row] of rows.entries()) {
      for (const [column, text] of Object.entries(row)) yield [`rows.${key}[${index}].${column}`, text];
    }
  }
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Thrown by the layout when a value was not checked before; handlers check first and answer with a code. */
export class InvalidFormText extends Error {
  readonly code = 'FORM_TEXT_INVALID';
  readonly invalid: InvalidCharacter;
  constructor(invalid: InvalidCharacter) {
    super(`${invalid.key} holds ${invalid.character} at ${invalid.position}`);
    this.invalid = invalid;
  }
}
