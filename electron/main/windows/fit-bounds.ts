/** A window's or a screen's place, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size the screens are drawn for; a smaller display gets a smaller window. */
export const designSize = { width: 1366, height: 768 } as const;
/** Below this the visit list has no room; less only where the display has less. */
export const smallestSize = { width: 1024, height: 640 } as const;

/**
 * Where a remembered window may stand now: wholly inside the work area it overlaps most, so that a window
 * last seen on a screen that has gone is not lost. Null where it overlaps none.
 */
export function fitBounds(wanted: Bounds, workAreas: readonly Bounds[]): Bounds | null {
  const area = workAreas.reduce<Bounds | null>(
    (best, each) => (overlap(wanted, each) > (best ? overlap(wanted, best) : 0) ? each : best),
    null,
  );
  if (!area) return null;
  const width = Math.min(Math.max(wanted.width, smallestSize.width), area.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), area.height);
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
