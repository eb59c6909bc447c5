/** A range with its unit: `95–120㎡`, `95㎡以上`, `120㎡以下`, '' where both ends are missing. */
export function formatRange(from: number | null, to: number | null, unit: string): string {
  if (from === null && to === null) return '';
  if (from === null) return `${to}${unit}以下`;
  if (to === null) return `${from}${unit}以上`;
  return from === to ? `${from}${unit}` : `${from}–${to}${unit}`;
}

/** Money in 分 as 万元, with no more digits than it has. */
export function inTenThousands(fen: number | null): number | null {
  return fen === null ? null : fen / 1_000_000;
}
