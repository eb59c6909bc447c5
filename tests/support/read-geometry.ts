import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A filled box or a run of text on a page, in points from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of text; its box spans from the top of a full-width sign to the base line. */
export interface PlacedText extends Box {
  readonly text: string;
}

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** Every line that is drawn, joined where pieces continue each other. */
  readonly rules: readonly Box[];
  readonly texts: readonly PlacedText[];
}

/** Where lines and texts stand on the pages of a PDF, as the print engine drew them. */
export async function readGeometry(pdf: Uint8Array): Promise<readonly PageGeometry[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PageGeometry[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [placed(item, height)] : []));
    pages.push({ width, height, rules: joined(filledBoxes(fnArray, argsArray, height)), texts });
  }
  await document.destroy();
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

function placed({ str, width, height, transform }: TextItem, page: number): PlacedText {
  const [, , , , x = 0, y = 0] = transform;
  return { text: str, x, y: page - y - 0.8 * height, width, height: 0.8 * height };
}

type Matrix = readonly [number, number, number, number, number, number];

/** Black boxes; the engine draws every line as one. */
function filledBoxes(operators: readonly number[], args: readonly unknown[], page: number): Box[] {
  const boxes: Box[] = [];
  const kept: { matrix: Matrix; color: string }[] = [];
  let state: { matrix: Matrix; color: string } = { matrix: [1, 0, 0, 1, 0, 0], color: '#000000' };
  for (const [index, operator] of operators.entries()) {
    const arg = args[index] as unknown[];
    if (operator === OPS.save) kept.push(state);
    if (operator === OPS.restore) state = kept.pop() ?? state;
    if (operator === OPS.transform) state = { ...state, matrix: times(state.matrix, arg as number[]) };
    if (operator === OPS.setFillRGBColor) state = { ...state, color: String(arg[0]) };
    if (operator !== OPS.constructPath || arg[0] !== OPS.fill || state.color !== '#000000') continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(arg[2] as Record<string, number>);
    const [x1, y1] = point(state.matrix, left, top);
    const [x2, y2] = point(state.matrix, right, bottom);
    const y = page - Math.max(y1, y2);
    boxes.push({ x: Math.min(x1, x2), y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
  }
  return boxes;
}

function times([a, b, c, d, e, f]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: number[]): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Pieces of one line that touch or overlap, as one. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const lying = boxes.filter((box) => box.width >= box.height);
  const upright = boxes.filter((box) => box.width < box.height).map(turned);
  return [...joinedLying(lying), ...joinedLying(upright).map(turned)];
}

const turned = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });

function joinedLying(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1);
    const continues = last && Math.abs(last.y - box.y) < 0.1 && box.x <= last.x + last.width + 0.8;
    if (!continues) lines.push(box);
    else {
      const right = Math.max(last.x + last.width, box.x + box.width);
      lines[lines.length - 1] = { ...last, width: right - last.x, height: Math.max(last.height, box.height) };
    }
  }
  return lines;
}
