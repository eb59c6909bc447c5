import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { DrawnPages } from '../pdf/draw-pages.ts';

/** What a thread is started for: PDFs put behind each other, or forms written as one Word document. */
export type ThreadTask =
  | { readonly kind: 'join'; readonly title: string }
  | { readonly kind: 'word'; readonly title: string; readonly company: string };

/** Office → thread. */
export type ToThread =
  | { readonly type: 'pages'; readonly drawn: DrawnPages }
  | { readonly type: 'forms'; readonly forms: readonly LaidForm[] }
  | { readonly type: 'finish' };

/** Thread → office, once: the document. */
export interface FromThread {
  readonly bytes: Uint8Array;
}
