import { writeSync } from 'node:fs';

/** What a victim tells before it is killed, a line of JSON each. What it told is what the page was told. */
export type Said =
  | { readonly type: 'ready' }
  | { readonly type: 'opening' }
  | { readonly type: 'opened' }
  | { readonly type: 'registered'; readonly id: string }
  | { readonly type: 'corrected'; readonly id: string; readonly version: number }
  | { readonly type: 'voided'; readonly id: string }
  | { readonly type: 'arrived'; readonly id: string }
  | { readonly type: 'refused'; readonly code: string; readonly message: string };

/** Written at once, so that a kill in the next moment does not take it along. */
export function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}
