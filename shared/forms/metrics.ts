/** Widths of glyphs in em: full-width glyphs are 1, Latin ones follow Times New Roman (Liberation Serif is the same). */
export function glyphWidth(codePoint: number): number {
  if (codePoint >= 0x20 && codePoint < 0x7f) return latinWidths[codePoint - 0x20]! / 1000;
  if (isZeroWidth(codePoint)) return 0;
  if (codePoint >= 0xa0 && codePoint < 0x250 && codePoint !== 0xb7 && codePoint !== 0xd7) return 0.95;
  if (codePoint >= 0x1f000 && codePoint < 0x20000) return 1.4;
  return 1;
}

/** True for glyphs between which a line may break on either side: ideographs, kana, boxes, full-width signs. */
export function isWide(codePoint: number): boolean {
  return codePoint >= 0x2e80 || (codePoint >= 0x2460 && codePoint < 0x2800);
}

/** Combining marks and joiners, which stand on the glyph before them. */
export function isZeroWidth(codePoint: number): boolean {
  if (codePoint >= 0x3100 && codePoint < 0xfb00) return false;
  return codePoint >= 0x300 && zeroWidth.test(String.fromCodePoint(codePoint));
}

const zeroWidth = /^(?:\p{Mn}|\p{Me}|[\u200B-\u200F\u2060])$/u;

// Advance widths of U+0020 … U+007E in 1/1000 em.
const latinWidths = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
