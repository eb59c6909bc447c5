/** Points to twips (1/20 pt), the unit of lengths in Word files. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
