/** Column (from 0) and row (from 1) of a reference such as C7; null outside of what a sheet can have (XFD1048576). */
export function cellReference(text: string): { column: number; row: number } | null {
  const length = text.length;
  let column = 0;
  let index = 0;
  for (; index < length; index++) {
    const letter = text.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(text.slice(index));
  if (index === 0 || index > 3 || column > 16_384 || !Number.isInteger(row) || row < 1 || row > 1_048_576)
    return null;
  return { column: column - 1, row };
}

/** A, B, … Z, AA of a column counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
