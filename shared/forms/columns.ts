/** Divides a width in points by shares; every column is a whole number of twips and together they fill the width. */
export function divideWidth(width: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let passed = 0;
  return shares.map((share) => {
    const left = wholeTwips((width * passed) / total);
    passed += share;
    return wholeTwips(wholeTwips((width * passed) / total) - left);
  });
}

function wholeTwips(points: number): number {
  return Math.round(points * 20) / 20;
}
