/** A form after layout: explicit pages of paragraphs and tables with fixed places. Renderers draw exactly this. */
import type { Align } from './model.ts';
import type { PaperName } from './paper.ts';
import type { StyleName } from './text-styles.ts';

export interface LaidForm {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly paper: PaperName;
  readonly pages: readonly LaidPage[];
}

export interface LaidPage {
  readonly blocks: readonly LaidBlock[];
  /** The page's number within a whole document, in the margin below. */
  readonly foot?: Paragraph;
}

export type LaidBlock = LaidLine | LaidTable;

export interface LaidLine {
  readonly kind: 'line';
  /** Space above and own height, in points. */
  readonly before: number;
  readonly height: number;
  readonly paragraph: Paragraph;
}

export interface LaidTable {
  readonly kind: 'table';
  readonly before: number;
  readonly height: number;
  /** Widths in points; together the width of the text. */
  readonly columns: readonly number[];
  readonly rows: readonly LaidRow[];
  /** A table of data, or only a means of placing a line of fields. */
  readonly data: boolean;
}

export interface LaidRow {
  /** Computed height, and the least height of a blank row, in points. */
  readonly height: number;
  readonly least: number;
  readonly header: boolean;
  readonly signature: boolean;
  readonly cells: readonly LaidCell[];
}

export interface LaidCell {
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly Paragraph[];
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Which of its four edges carry a line. */
  readonly lines: Edges;
  /** Space between edge and text, left and right, in points. */
  readonly padding: number;
}

export interface Edges {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

export interface Paragraph {
  readonly style: StyleName;
  readonly align: Align;
  /** In points; `firstLine` is relative to `indent`. */
  readonly indent: number;
  readonly firstLine: number;
  /** Room kept free behind the text, in points; none where left out. */
  readonly right?: number;
  readonly runs: readonly Run[];
}

export interface Run {
  readonly text: string;
  readonly underline?: boolean;
  /** A check box the user may click in Word. */
  readonly box?: 'checked' | 'unchecked';
  /** Space between two choices, the only place where a list of choices may break. */
  readonly gap?: boolean;
  /** The text is the number of its page. */
  readonly field?: 'page';
}
