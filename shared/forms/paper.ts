/** Paper sizes and margins. Every length in shared/forms is in points (1 pt = 20 twips = 1/72 inch). */
export type PaperName = 'portrait' | 'landscape' | 'wide';

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number };
}

/** How much larger A3 is than A4, along each side. */
export const wideScale = Math.SQRT2;

const across = { width: 841.9, height: 595.3, margin: { top: 50, bottom: 46, side: 45 } };

/**
 * A4 is 210 × 297 mm; `wide` is A3 lying across, for sheets on the wall. Margins keep 15 mm free, which every office
 * printer can reach.
 */
export const papers: Readonly<Record<PaperName, Paper>> = {
  portrait: { width: 595.3, height: 841.9, margin: { top: 64, bottom: 50, side: 56 } },
  landscape: across,
  wide: {
    width: 1190.6,
    height: 841.9,
    margin: {
      top: across.margin.top * wideScale,
      bottom: across.margin.bottom * wideScale,
      side: across.margin.side * wideScale,
    },
  },
};

export function isAcross(name: PaperName): boolean {
  return name !== 'portrait';
}

export function paperSize(name: PaperName): 'A4' | 'A3' {
  return name === 'wide' ? 'A3' : 'A4';
}

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
