import type { Page } from '@playwright/test';

/** How fast somebody types: milliseconds from key to key, and of thought before each field. */
export interface Pace {
  readonly name: 'raw' | 'human';
  readonly keyMs: number;
  readonly thinkMs: number;
}

export const paces: Readonly<Record<Pace['name'], Pace>> = {
  raw: { name: 'raw', keyMs: 0, thinkMs: 0 },
  /** A new clerk: 240 keys a minute, and a second to ask, listen or look before every field. */
  human: { name: 'human', keyMs: 250, thinkMs: 1000 },
};

/** One thing the hands do: press a key or keys together, type letters and digits, or spell a Chinese word in pinyin. */
export type Stroke =
  | { readonly press: string }
  | { readonly type: string }
  | { readonly word: string; readonly spelling: string };

/** What is done in one field. */
export type FieldStrokes = readonly Stroke[];

/** Types into a window by its keyboard alone, and counts what the hands did. */
export class Typist {
  keys = 0;
  fields = 0;
  readonly #page: Page;
  readonly #pace: Pace;

  constructor(page: Page, pace: Pace) {
    this.#page = page;
    this.#pace = pace;
  }

  async fill(fields: readonly FieldStrokes[]): Promise<void> {
    for (const strokes of fields) {
      this.fields++;
      await wait(this.#pace.thinkMs);
      for (const stroke of strokes) await this.#do(stroke);
    }
  }

  async #do(stroke: Stroke): Promise<void> {
    if ('press' in stroke) {
      await this.#count(stroke.press.split('+').length);
      return this.#page.keyboard.press(stroke.press);
    }
    if ('word' in stroke) {
      // The input method takes the letters and a blank, and gives the word.
      await this.#count(stroke.spelling.length + 1);
      return this.#page.keyboard.insertText(stroke.word);
    }
    for (const key of stroke.type) {
      await this.#count(1);
      await this.#page.keyboard.press(key);
    }
  }

  async #count(keys: number): Promise<void> {
    this.keys += keys;
    await wait(keys * this.#pace.keyMs);
  }
}

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
