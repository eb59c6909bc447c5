import type { LaidBlock, LaidForm, Paragraph } from './laid.ts';

/** All text of a laid-out form in the order it is drawn, one entry a paragraph. */
export function formText(form: LaidForm): readonly string[] {
  return form.pages.flatMap((page) => [
    ...page.blocks.flatMap(blockText),
    ...(page.foot ? [paragraphText(page.foot)] : []),
  ]);
}

function blockText(block: LaidBlock): readonly string[] {
  if (block.kind === 'line') return [paragraphText(block.paragraph)];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(paragraphText)));
}

function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
