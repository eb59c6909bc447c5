import {
  type ISectionOptions,
  LineRuleType,
  PageOrientation,
  Paragraph as WordParagraph,
  SectionType,
  type Table,
} from 'docx';
import type { LaidBlock, LaidForm } from '../../../../shared/forms/laid.ts';
import { papers } from '../../../../shared/forms/paper.ts';
import { twips } from './twips.ts';
import { wordParagraph } from './word-paragraph.ts';
import { spacerStyle } from './word-styles.ts';
import { wordTable } from './word-table.ts';

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
    children: form.pages.flatMap((page, index) => pageBlocks(page.blocks, index > 0)),
  };
}

const bottomRoom = 20;

/** Tables need a paragraph between them, or Word joins them; a page's first block needs one to break before. */
function pageBlocks(blocks: readonly LaidBlock[], breaks: boolean): readonly (WordParagraph | Table)[] {
  const children: (WordParagraph | Table)[] = breaks ? [spacer(1, true)] : [];
  let afterTable = false;
  for (const block of blocks) {
    if (block.kind === 'line') {
      children.push(wordParagraph(block.paragraph, block.before));
    } else {
      if (afterTable || block.before > 0) children.push(spacer(Math.max(1, block.before)));
      children.push(wordTable(block));
    }
    afterTable = block.kind === 'table';
  }
  return afterTable ? [...children, spacer(1)] : children;
}

function spacer(height: number, pageBreakBefore = false): WordParagraph {
  return new WordParagraph({
    style: spacerStyle,
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT },
  });
}
