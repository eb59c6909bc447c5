import type { FormDescription } from '../../../../shared/forms/model.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { FormValues } from '../../../../shared/forms/values.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import type { IssuedForm } from '../documents/issue.ts';

/** A record that a document is of, by which it is found again; `week` by its monday. */
export interface DocumentSubject {
  readonly kind: 'customer' | 'visit' | 'week';
  readonly id: string;
}

/** Filled forms, laid out one after another as they are asked for. */
export interface FormSource {
  /** Title of the document and beginning of its file name. */
  readonly title: string;
  readonly company: string;
  readonly sheets: number;
  readonly about?: readonly DocumentSubject[];
  /** What the ledger of documents calls it; `edition` 0 is the standard form. */
  readonly form: IssuedForm;
  /** Pages are counted on over all sheets (总第3页 共128页), for what is handed over as one. */
  readonly numberedThrough?: boolean;
  /** The form before the office's changes; undefined where the source takes no edition. */
  readonly described?: FormDescription | undefined;
  /** The Word file (bytes) of a source that is written rather than drawn, such as minutes. */
  readonly written?: () => Promise<Uint8Array>;
  forms(): AsyncIterable<LaidForm>;
}

/** Who asks, and where. */
export interface SourceAsker {
  readonly deps: OfficeDeps;
  readonly reader: Actor;
}

/** What a source answers; the rest is the same for all. `form` is named by a source that joins several. */
export type OpenedSource = Omit<FormSource, 'company' | 'form' | 'described'> & {
  readonly form?: IssuedForm;
};

/** What a source works with: every form goes through the office's own edition, and is laid out by `lay`. */
export interface SourceContext extends SourceAsker {
  /** The office's own edition of a form; the form itself where it has none. */
  edition(form: FormDescription): FormDescription;
  /** The posts that the office's own roster prints, in order; null: all. */
  readonly posts: readonly string[] | null;
  /** REFUSED, naming value and character, where a record holds what no document may carry. */
  lay(form: FormDescription, values: FormValues): LaidForm;
}
