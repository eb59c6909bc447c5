/** Paper sizes and margins. Every length in shared/forms is in points (1 pt = 20 twips = 1/72 inch). */
export type PaperName = 'portrait' | 'landscape';

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number };
}

/** A4 is 210 × 297 mm. Margins keep 15 mm free, which every office printer can reach. */
export const papers: Readonly<Record<PaperName, Paper>> = {
  portrait: { width: 595.3, height: 841.9, margin: { top: 64, bottom: 50, side: 56 } },
  landscape: { width: 841.9, height: 595.3, margin: { top: 50, bottom: 46, side: 45 } },
};

/** Width that text and tables may take, in points, rounded down to whole twips. */
export function contentWidth(name: PaperName): number {
  const paper = papers[name];
  return Math.floor((paper.width - 2 * paper.margin.side) * 20) / 20;
}

/** Height between the margins, in points. */
export function contentHeight(name: PaperName): number {
  const paper = papers[name];
  return paper.height - paper.margin.top - paper.margin.bottom;
}
