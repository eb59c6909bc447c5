/** A value placed on the office's pre-printed form; lengths in mm from the paper's left and top edge. */
export interface OverlayField {
  /** `texts.KEY`, `choices.KEY.WORD` (a √ where the word is chosen) or `rows.LIST.KEY`. */
  readonly key: string;
  /** Left end of the text. */
  readonly x: number;
  /** Baseline of its first line: the line it stands on. */
  readonly y: number;
  /** In points. */
  readonly size: number;
  /** Where the text breaks; null: it does not. */
  readonly width: number | null;
}

/** How a list goes down the paper. */
export interface OverlayRows {
  /** From one line to the next, in mm. */
  readonly pitch: number;
  readonly perPage: number;
}

/** A text at its place on a page. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

export type PlacedPage = readonly PlacedText[];

/** A4 in mm. */
export const paperMm = (landscape: boolean) =>
  landscape ? ({ width: 297, height: 210 } as const) : ({ width: 210, height: 297 } as const);

export const mmPerPoint = 25.4 / 72;
/** Distance of lines, in font sizes. */
export const linePitch = 1.3;
