import { useRef } from 'react';
import { mmPerPoint, type OverlayField, paperMm } from '../../../shared/forms/overlay/overlay-field.ts';
import type { PlaceableField } from '../../../shared/forms/overlay/placeable-fields.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { snap } from './snap.ts';
import type { Places } from './use-places.ts';

interface SheetCanvasProps {
  readonly places: Places;
  readonly fieldsOfForm: readonly PlaceableField[];
  readonly landscape: boolean;
  /** null: not shown. */
  readonly picture: string | null;
  readonly zoom: number;
  readonly snaps: boolean;
}

const pixelsPerMm = 96 / 25.4;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The sheet at its true size, its fields to be moved by pointer and arrow keys. */
export function SheetCanvas({ places, fieldsOfForm, landscape, picture, zoom, snaps }: SheetCanvasProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const { width, height } = paperMm(landscape);
  const grip = useRef<{ key: string; dx: number; dy: number; isFirst: boolean } | null>(null);
  const toMm = (event: React.PointerEvent): { x: number; y: number } => {
    const box = sheet.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const move = (event: React.PointerEvent): void => {
    const held = grip.current;
    if (!held) return;
    const { x, y } = toMm(event);
    const others = places.fields.filter(({ key }) => key !== held.key);
    const wanted = { x: clamp(x - held.dx, width), y: clamp(y - held.dy, height) };
    places.change(held.key, snap(wanted, others, snaps), held.isFirst);
    held.isFirst = false;
  };
  const onKeyDown = (event: React.KeyboardEvent, field: OverlayField): void => {
    const step = steps[event.key];
    if (event.key === 'Delete') places.unplace(field.key);
    else if (event.key.toLowerCase() === 'z' && event.ctrlKey) places.undo();
    else if (step) {
      const far = event.shiftKey ? 5 : 0.5;
      places.change(field.key, {
        x: round(clamp(field.x + step[0] * far, width)),
        y: round(clamp(field.y + step[1] * far, height)),
      });
    } else return;
    event.preventDefault();
  };
  return (
    <div className="lt-overlay-scroll" role="region" aria-label={texts.paper} tabIndex={-1}>
      <svg
        ref={sheet}
        className="lt-overlay-sheet"
        viewBox={`0 0 ${width} ${height}`}
        width={width * pixelsPerMm * zoom}
        height={height * pixelsPerMm * zoom}
        onPointerMove={move}
        onPointerUp={() => (grip.current = null)}
      >
        {picture ? (
          <image href={picture} x={0} y={0} width={width} height={height} preserveAspectRatio="none" />
        ) : null}
        {places.fields.map((field) => {
          const label = fieldsOfForm.find(({ key }) => key === field.key)?.label ?? field.key;
          const mm = field.size * mmPerPoint;
          const wide = field.width ?? Math.max(6, label.length * mm);
          return (
            <g
              key={field.key}
              role="button"
              tabIndex={0}
              aria-label={`${label} ${field.x}，${field.y}`}
              aria-pressed={places.chosen?.key === field.key}
              className="lt-overlay-field"
              onFocus={() => places.choose(field.key)}
              onKeyDown={(event) => onKeyDown(event, field)}
              onPointerDown={(event) => {
                const { x, y } = toMm(event);
                grip.current = { key: field.key, dx: x - field.x, dy: y - field.y, isFirst: true };
                event.currentTarget.setPointerCapture(event.pointerId);
                places.choose(field.key);
              }}
            >
              <rect x={field.x} y={field.y - mm} width={wide} height={mm * 1.2} />
              <line x1={field.x} y1={field.y} x2={field.x + wide} y2={field.y} />
              <text x={field.x} y={field.y} fontSize={mm}>
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
const round = (value: number): number => Math.round(value * 100) / 100;
