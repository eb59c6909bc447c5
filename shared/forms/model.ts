/** What a form is: data only, so that an office can keep its own edition of it (issue 4) without code. */
import type { PaperName } from './paper.ts';
import type { StyleName } from './text-styles.ts';

export interface FormDescription {
  readonly id: string;
  /** Chinese title as printed. */
  readonly title: string;
  /** Form number at the top right, e.g. GFP19-1-F1.2. */
  readonly number?: string;
  readonly paper: PaperName;
  readonly mark: MarkStyle;
  /** Each sheet begins a page of its own. */
  readonly sheets: readonly Sheet[];
}

/** How a page is counted: `P.1/2`, `第1页 共3页`, or not at all. */
export type MarkStyle = 'fraction' | 'chinese' | 'none';

export interface Sheet {
  /** Repeated at the top of every continuation page. */
  readonly head: readonly Block[];
  readonly body: readonly Block[];
}

export type Block = LineBlock | FieldsBlock | AnswerBlock | GridBlock;

interface BlockPlace {
  /** Space above, in points; dropped at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the last lines above it (signatures, foot of a list). */
  readonly keepWithPrevious?: boolean;
  /** Stays on the page of the first line below it (a question and its answer). */
  readonly keepWithNext?: boolean;
}

/** A paragraph of fixed text, choices and values. Indents are in em of its style. */
export interface LineBlock extends BlockPlace {
  readonly kind: 'line';
  readonly text: readonly Piece[];
  readonly style?: StyleName;
  readonly align?: Align;
  readonly indent?: number;
  /** Indent of the first line relative to the others; negative hangs the question's number out. */
  readonly firstLine?: number;
}

/** One line of labels, each with an underlined place for a value. */
export interface FieldsBlock extends BlockPlace {
  readonly kind: 'fields';
  readonly columns: readonly FieldColumn[];
  readonly height?: number;
}

export interface FieldColumn {
  /** Part of the width; shares are relative to each other. A column without label is a gap. */
  readonly share: number;
  readonly label?: string;
  readonly value?: string;
}

/** Room to write with a line under it, or several; grows with its text. */
export interface AnswerBlock extends BlockPlace {
  readonly kind: 'answer';
  readonly value: string;
  /** Distance between lines in points, and how many lines a blank copy shows. */
  readonly height: number;
  readonly rules?: number;
}

/** A table with thin lines, or, with `lines: false`, a means of placing text side by side. */
export interface GridBlock extends BlockPlace {
  readonly kind: 'grid';
  readonly lines?: false;
  readonly columns: readonly number[];
  readonly rows: readonly (GridRow | RepeatedRow)[];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Least height in points. */
  readonly height?: number;
  /** Repeated at the top of every page the table reaches. */
  readonly header?: boolean;
  /** Signature row: no line above, and never torn from the last lines of the row above. */
  readonly signature?: boolean;
}

/** One printed row for each record of `each`; a copy without records has `blankRows` to be filled by hand. */
export interface RepeatedRow {
  readonly each: string;
  readonly blankRows?: number;
  readonly row: GridRow;
}

export interface GridCell {
  /** One entry a paragraph. */
  readonly text: readonly (readonly Piece[])[];
  readonly span?: number;
  readonly rowSpan?: number;
  readonly style?: StyleName;
  /** Style of the first paragraph, where it is larger than that of the others. */
  readonly firstStyle?: StyleName;
  readonly align?: Align;
  readonly valign?: 'top' | 'middle' | 'bottom';
}

export type Align = 'left' | 'center' | 'right';

/** A bit of text: fixed, a value, an underlined value of at least `width` em, or choices. */
export type Piece =
  string | { readonly value: string } | { readonly blank: string; readonly width: number } | ChoicesPiece;

/** `box` prints 是□ or 是☑, `tick` prints the plain word with √ after it when chosen. */
export interface ChoicesPiece {
  readonly choices: string;
  readonly options: readonly string[];
  readonly mark: 'box' | 'tick';
  /** Text between two options. */
  readonly gap?: string;
}
