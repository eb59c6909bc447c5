import { mmPerPoint, paperMm, type PlacedPage } from '../../../shared/forms/overlay/overlay-field.ts';
import { formScreenTexts } from '../../../shared/texts/forms.ts';

interface PlacedPagesProps {
  readonly pages: readonly PlacedPage[];
  readonly landscape: boolean;
  /** null: not shown. */
  readonly picture: string | null;
}

const pixelsPerMm = 96 / 25.4;

/** Values at their places, over the pre-printed form or on white paper. */
export function PlacedPages({ pages, landscape, picture }: PlacedPagesProps) {
  const { width, height } = paperMm(landscape);
  return pages.map((page, index) => (
    // Pages have no identity but their place.
    <svg
      key={index}
      role="img"
      aria-label={formScreenTexts.pageLabel(index + 1)}
      className="lt-overlay-sheet"
      viewBox={`0 0 ${width} ${height}`}
      width={width * pixelsPerMm}
      height={height * pixelsPerMm}
    >
      {picture ? (
        <image href={picture} x={0} y={0} width={width} height={height} preserveAspectRatio="none" />
      ) : null}
      {page.map(({ x, y, size, text }) => (
        <text key={`${x} ${y} ${text}`} className="lt-overlay-value" x={x} y={y} fontSize={size * mmPerPoint}>
          {text}
        </text>
      ))}
    </svg>
  ));
}
