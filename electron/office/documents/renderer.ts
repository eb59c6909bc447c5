import type { LaidForm } from '../../../shared/forms/laid.ts';

/** Forms that go into one document, in order. */
export interface DocumentSet {
  readonly title: string;
  readonly company: string;
  readonly forms: readonly LaidForm[];
}

/** Every writer has this shape: it draws the given pages and never breaks one itself. */
export type Renderer<Output> = (set: DocumentSet) => Promise<Output>;
