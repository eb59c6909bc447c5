import type { LaidBlock, LaidForm } from '../../../../shared/forms/laid.ts';
import { isAcross, papers } from '../../../../shared/forms/paper.ts';
import { paragraphXml, spacerXml } from './paragraph-xml.ts';
import { tableXml } from './table-xml.ts';
import { twips } from './twips.ts';
import { spacerStyle } from './word-styles.ts';
import { element, type Xml } from './xml.ts';

/** What stands in a form's section; its pages begin with explicit breaks. */
export function formBlocks(form: LaidForm): readonly Xml[] {
  return form.pages.flatMap((page, index) => pageBlocks(page.blocks, index > 0));
}

/** Ends a form's section, where another follows: the paragraph that carries its properties. */
export function sectionEnd(properties: Xml): Xml {
  return element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': spacerStyle }), properties]),
  ]);
}

/**
 * Properties of a form's section: its paper, and page numbers that start anew. `footer` is the reference of the
 * footer with the numbers of the whole document, through which the pages are counted on.
 */
export function sectionXml(form: LaidForm, footer: Xml | undefined): Xml {
  const { width, height, margin } = papers[form.paper];
  const side = twips(margin.side);
  return element('w:sectPr', {}, [
    footer,
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': twips(width),
      'w:h': twips(height),
      'w:orient': isAcross(form.paper) ? 'landscape' : 'portrait',
    }),
    element('w:pgMar', {
      'w:top': twips(margin.top),
      'w:right': side,
      // The layout ends above its own margin; the room below it takes up small differences of Word.
      'w:bottom': twips(bottomRoom),
      'w:left': side,
      'w:header': twips(bottomRoom),
      'w:footer': twips(footer ? bottomRoom : bottomRoom / 2),
      'w:gutter': 0,
    }),
    footer ? undefined : element('w:pgNumType', { 'w:start': 1 }),
    element('w:docGrid', { 'w:linePitch': 360 }),
  ]);
}

const bottomRoom = 20;

/** Tables need a paragraph between them, or Word joins them; a page's first block needs one to break before. */
function pageBlocks(blocks: readonly LaidBlock[], breaks: boolean): readonly Xml[] {
  const children: Xml[] = breaks ? [spacerXml(1, true)] : [];
  let afterTable = false;
  for (const block of blocks) {
    if (block.kind === 'line') {
      children.push(paragraphXml(block.paragraph, block.before));
    } else {
      if (afterTable || block.before > 0) children.push(spacerXml(Math.max(1, block.before)));
      children.push(tableXml(block));
    }
    afterTable = block.kind === 'table';
  }
  return children;
}
