import type { OverlayField } from '../../../shared/forms/overlay/overlay-field.ts';

/** Within this many mm of another field's edge or baseline a dragged one takes it. */
const reach = 1;
/** What places are rounded to, in mm. */
const grid = 0.5;

/** Where a dragged field comes to rest: on the half millimetre, or in line with another field. */
export function snap(
  at: { readonly x: number; readonly y: number },
  others: readonly OverlayField[],
  aligns: boolean,
): { readonly x: number; readonly y: number } {
  const nearest = (value: number, values: readonly number[]): number => {
    const near = values
      .filter((other) => Math.abs(other - value) <= reach)
      .toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
    return near !== undefined && aligns ? near : Math.round(value / grid) * grid;
  };
  return {
    x: nearest(
      at.x,
      others.map((other) => other.x),
    ),
    y: nearest(
      at.y,
      others.map((other) => other.y),
    ),
  };
}
