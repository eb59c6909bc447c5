import type { PlacedPage } from '../../../../shared/forms/overlay/overlay-field.ts';
import { mmPerPoint, paperMm } from '../../../../shared/forms/overlay/overlay-field.ts';
import type { TestPage } from '../../../../shared/forms/overlay/test-page.ts';
import { fontFaces, songFamily } from '../../../../shared/forms/page-styles.ts';
import { escapeHtml } from '../../documents/html/escape-html.ts';
import type { Offset } from './offsets.ts';

/** Pages of values alone, to be printed onto paper that carries the form already; moved by the printer's offset. */
export function overlayHtml(
  title: string,
  landscape: boolean,
  pages: readonly PlacedPage[],
  offset: Offset,
): string {
  const drawn = pages.map((page) =>
    page.map(({ x, y, size, text }) => textElement(x, y, size * mmPerPoint, text)).join(''),
  );
  return document(title, landscape, drawn, offset);
}

/** The page to measure a printer's offset by. */
export function testPageHtml(title: string, landscape: boolean, page: TestPage, offset: Offset): string {
  const lines = page.lines.map(
    ({ x1, y1, x2, y2 }) =>
      `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#000" stroke-width="0.15"/>`,
  );
  const labels = page.labels.map(({ x, y, text }) => textElement(x, y, 2.6, text));
  return document(title, landscape, [[...lines, ...labels].join('')], offset);
}

// A hair less than the paper, or the engine would add an empty page; places count from the top.
const hair = 0.4;

function document(title: string, landscape: boolean, pages: readonly string[], { x, y }: Offset): string {
  const { width, height } = paperMm(landscape);
  const style = [
    `@page{size:A4 ${landscape ? 'landscape' : 'portrait'};margin:0}html,body{margin:0}`,
    `svg{display:block;break-after:page;overflow:hidden}svg:last-child{break-after:auto}`,
    `text{font-family:${songFamily};white-space:pre;fill:#000}`,
  ].join('');
  const svg = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height - hair}mm"` +
    ` viewBox="0 0 ${width} ${height - hair}"><g transform="translate(${x} ${y})">${content}</g></svg>`;
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${fontFaces}${style}</style></head><body>`,
    ...pages.map(svg),
    `</body></html>`,
  ].join('\n');
}

function textElement(x: number, y: number, size: number, text: string): string {
  return `<text x="${x}" y="${y}" font-size="${size.toFixed(4)}">${escapeHtml(text)}</text>`;
}
