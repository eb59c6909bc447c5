/** What an office may change of a form without code; everything else stays as the form is described. */
export interface FormChanges {
  /** null: as the standard form has it. */
  readonly title: string | null;
  /** The form number at the top right; null: as the standard has it, '': none. */
  readonly number: string | null;
  /** Additional columns of the form's list. */
  readonly columns: readonly ExtraColumn[];
  /** Keys of parts that are not printed (hideable-parts.ts). */
  readonly hidden: readonly string[];
  /** Lines below everything else; '' for none. */
  readonly footer: string;
  /** Posts that the roster prints, in this order; null: all of them. */
  readonly posts: readonly string[] | null;
}

export interface ExtraColumn {
  readonly heading: string;
  /** What of the record it shows; null: an empty column, to be written by hand or typed. */
  readonly source: string | null;
  /** Width in mm. */
  readonly width: number;
  /** The column it stands behind, by key; null: the last. */
  readonly after: string | null;
}

export const noChanges: FormChanges = {
  title: null,
  number: null,
  columns: [],
  hidden: [],
  footer: '',
  posts: null,
};

export function changesNothing(changes: FormChanges): boolean {
  return JSON.stringify(changes) === JSON.stringify(noChanges);
}

/** The key by which a row holds what stands in the additional column at this place. */
export function extraKey(column: ExtraColumn, index: number): string {
  return column.source ?? `extra${index + 1}`;
}

export const pointsPerMm = 72 / 25.4;
