import type { Edges, LaidBlock, LaidCell, LaidPage, LaidRow, LaidTable, Paragraph, Run } from './laid.ts';
import { type PaperName, papers } from './paper.ts';

/** A neutral element, which the print writer turns into HTML and the preview into React elements. */
export interface PageElement {
  readonly tag:
    'section' | 'div' | 'p' | 'span' | 'table' | 'colgroup' | 'col' | 'tbody' | 'thead' | 'tr' | 'td' | 'th';
  readonly className?: string;
  /** CSS properties in camel case with their values. */
  readonly style?: { readonly [property: string]: string };
  readonly attributes?: { readonly [name: string]: string | number };
  readonly children: readonly (PageElement | string)[];
}

/** Draws one laid-out page at its size on paper. */
export function pageElement(page: LaidPage, paperName: PaperName): PageElement {
  const paper = papers[paperName];
  const { top, side } = paper.margin;
  return {
    tag: 'section',
    className: 'fp-page',
    // A hair less than the paper, or the engine would add an empty page.
    style: {
      width: points(paper.width),
      height: points(paper.height - 1),
      padding: `${points(top)} ${points(side)} 0`,
    },
    children: [
      ...page.blocks.map(blockElement),
      ...(page.foot
        ? [{ tag: 'div', className: 'fp-foot', children: [paragraphElement(page.foot)] } as const]
        : []),
    ],
  };
}

function blockElement(block: LaidBlock): PageElement {
  if (block.kind === 'table') return tableElement(block);
  const line = paragraphElement(block.paragraph);
  return block.before === 0 ? line : { ...line, style: { ...line.style, marginTop: points(block.before) } };
}

function tableElement(table: LaidTable): PageElement {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const headerCount = table.rows.filter((row) => row.header).length;
  const part = (tag: 'thead' | 'tbody', rows: readonly LaidRow[]): readonly PageElement[] =>
    rows.length === 0 ? [] : [{ tag, children: rows.map((row) => rowElement(row)) }];
  return {
    tag: 'table',
    style: { width: points(width), marginTop: points(table.before) },
    attributes: table.data ? {} : { role: 'presentation' },
    children: [
      { tag: 'colgroup', children: table.columns.map(columnElement) },
      ...part('thead', table.rows.slice(0, headerCount)),
      ...part('tbody', table.rows.slice(headerCount)),
    ],
  };
}

function columnElement(width: number): PageElement {
  return { tag: 'col', style: { width: points(width) }, children: [] };
}

function rowElement(row: LaidRow): PageElement {
  const cells = row.cells.map((cell) => cellElement(cell, row.header));
  return { tag: 'tr', style: { height: points(row.height) }, children: cells };
}

function cellElement(cell: LaidCell, isHeader: boolean): PageElement {
  const attributes: Record<string, number | string> = {};
  if (cell.span > 1) attributes['colSpan'] = cell.span;
  if (cell.rowSpan > 1) attributes['rowSpan'] = cell.rowSpan;
  if (isHeader) attributes['scope'] = 'col';
  return {
    tag: isHeader ? 'th' : 'td',
    className: `fp-${cell.valign}${edgeClasses(cell.lines)}`,
    style:
      cell.padding === 0 ? {} : { paddingLeft: points(cell.padding), paddingRight: points(cell.padding) },
    attributes,
    children: cell.paragraphs.map(paragraphElement),
  };
}

function edgeClasses(lines: Edges): string {
  return `${lines.top ? ' fp-t' : ''}${lines.right ? ' fp-r' : ''}${lines.bottom ? ' fp-b' : ''}${lines.left ? ' fp-l' : ''}`;
}

function paragraphElement(paragraph: Paragraph): PageElement {
  const { indent, firstLine, right = 0 } = paragraph;
  const style: Record<string, string> = {};
  if (indent !== 0) style['paddingLeft'] = points(indent);
  if (right !== 0) style['paddingRight'] = points(right);
  if (firstLine !== 0) style['textIndent'] = points(firstLine);
  return {
    tag: 'p',
    className: `fp-${paragraph.style} fp-${paragraph.align}`,
    style,
    children: paragraph.runs.map(runElement),
  };
}

function runElement(run: Run): PageElement | string {
  return run.underline ? { tag: 'span', className: 'fp-u', children: [run.text] } : run.text;
}

function points(value: number): string {
  return `${Math.round(value * 100) / 100}pt`;
}
