import { wideScale } from './paper.ts';

/** The few text styles all forms share: 黑体 titles, 宋体 body, fixed line pitch so that heights can be computed. */
export type PlainStyleName =
  | 'company'
  | 'title'
  | 'subtitle'
  | 'number'
  | 'body'
  | 'cell'
  | 'field'
  | 'label'
  | 'small'
  | 'mark'
  | 'wall'
  | 'poster';

/** Each style also as large as A3 is to A4. */
export type StyleName = PlainStyleName | `${PlainStyleName}Wide`;

export interface TextStyle {
  /** song = 宋体, hei = 黑体; Latin letters are Times New Roman in both. */
  readonly font: 'song' | 'hei';
  readonly bold: boolean;
  /** Size, distance between lines and extra space after each letter, in points. */
  readonly size: number;
  readonly pitch: number;
  readonly spacing: number;
}

const plainStyles: Readonly<Record<PlainStyleName, TextStyle>> = {
  company: { font: 'song', bold: false, size: 13, pitch: 20, spacing: 1 },
  title: { font: 'hei', bold: true, size: 18, pitch: 32, spacing: 2.5 },
  subtitle: { font: 'song', bold: false, size: 10.5, pitch: 20, spacing: 0.5 },
  number: { font: 'song', bold: false, size: 10.5, pitch: 20, spacing: 0 },
  body: { font: 'song', bold: false, size: 10.5, pitch: 20, spacing: 0 },
  cell: { font: 'song', bold: false, size: 10.5, pitch: 17, spacing: 0 },
  /** On a line to be written on: close above it. */
  field: { font: 'song', bold: false, size: 10.5, pitch: 14, spacing: 0 },
  label: { font: 'song', bold: false, size: 10.5, pitch: 17, spacing: 0.5 },
  small: { font: 'song', bold: false, size: 9, pitch: 13, spacing: 0 },
  /** Names on a sheet that hangs on the wall, to be read from two metres. */
  wall: { font: 'song', bold: true, size: 13, pitch: 19, spacing: 0 },
  poster: { font: 'song', bold: true, size: 18, pitch: 26, spacing: 0 },
  mark: { font: 'song', bold: false, size: 10.5, pitch: 18, spacing: 0 },
};

const wideStyles = Object.fromEntries(
  Object.entries(plainStyles).map(([name, style]) => [`${name}Wide`, widened(style)]),
) as Readonly<Record<`${PlainStyleName}Wide`, TextStyle>>;

export const textStyles: Readonly<Record<StyleName, TextStyle>> = { ...plainStyles, ...wideStyles };

/** The style for the same text on A3. */
export function wideStyle(name: StyleName): StyleName {
  return name in plainStyles ? `${name as PlainStyleName}Wide` : name;
}

/** Sizes in half points and pitches in whole ones, as Word keeps them. */
function widened({ size, pitch, spacing, ...style }: TextStyle): TextStyle {
  return {
    ...style,
    size: Math.round(size * wideScale * 2) / 2,
    pitch: Math.round(pitch * wideScale),
    spacing: Math.round(spacing * wideScale * 20) / 20,
  };
}
