import {
  type FileChild,
  type ISectionOptions,
  PageOrientation,
  Paragraph as WordParagraph,
  SectionType,
} from 'docx';
import type { LaidBlock, LaidForm } from '../../../../shared/forms/laid.ts';
import { papers } from '../../../../shared/forms/paper.ts';
import { paragraphXml, spacerXml } from './paragraph-xml.ts';
import { tableXml } from './table-xml.ts';
import { twips } from './twips.ts';
import { spacerStyle } from './word-styles.ts';
import { XmlBlock } from './xml-block.ts';

/** A form as a section of its own; its pages begin with explicit breaks. */
export function formSection(form: LaidForm): ISectionOptions {
  const { width, height, margin } = papers[form.paper];
  const isLandscape = form.paper === 'landscape';
  // docx swaps the sides of landscape pages itself.
  const size = isLandscape
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size,
        // The layout ends above its own margin; the room below it takes up small differences of Word.
        margin: {
          top: twips(margin.top),
          bottom: twips(Math.min(margin.bottom, bottomRoom)),
          left: twips(margin.side),
          right: twips(margin.side),
          header: twips(bottomRoom),
          footer: twips(bottomRoom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    // The last paragraph carries the section's properties; docx writes them into one of its own.
    children: [
      ...form.pages.flatMap((page, index) => pageBlocks(page.blocks, index > 0)),
      new WordParagraph({ style: spacerStyle }),
    ],
  };
}

const bottomRoom = 20;

/** Tables need a paragraph between them, or Word joins them; a page's first block needs one to break before. */
function pageBlocks(blocks: readonly LaidBlock[], breaks: boolean): readonly FileChild[] {
  const children: FileChild[] = breaks
    ? [new WordParagraph({ style: spacerStyle, pageBreakBefore: true })]
    : [];
  let afterTable = false;
  for (const block of blocks) {
    if (block.kind === 'line') {
      children.push(new XmlBlock(paragraphXml(block.paragraph, block.before)));
    } else {
      if (afterTable || block.before > 0) children.push(new XmlBlock(spacerXml(Math.max(1, block.before))));
      children.push(new XmlBlock(tableXml(block)));
    }
    afterTable = block.kind === 'table';
  }
  return children;
}
