import { layBlock } from './lay-block.ts';
import type { LaidForm, LaidLine, LaidPage } from './laid.ts';
import type { Block, FormDescription, MarkStyle, Sheet } from './model.ts';
import { type FlowItem, flowPages } from './flow-pages.ts';
import { contentHeight, contentWidth } from './paper.ts';
import { textStyles } from './text-styles.ts';
import { findInvalidCharacter, type FormValues, InvalidFormText } from './values.ts';

/**
 * Writes values into a form and breaks it into pages; all renderers draw these pages and never break one themselves.
 * Throws InvalidFormText for characters that no document may carry (bad input 8).
 */
export function layForm(description: FormDescription, values: FormValues): LaidForm {
  const invalid = findInvalidCharacter(values);
  if (invalid) throw new InvalidFormText(invalid);
  const pages = description.sheets.flatMap((sheet) => laySheet(description, sheet, values));
  const { id, title, paper, number } = description;
  const form = {
    id,
    title,
    paper,
    pages: pages.map((page, index) => addMark(page, description.mark, index, pages.length)),
  };
  return number === undefined ? form : { ...form, number };
}

/** Kept free at the foot of each page for small differences between renderers, in points. */
const reserve = 8;
const markSpace = 6;

function laySheet(description: FormDescription, sheet: Sheet, values: FormValues): readonly LaidPage[] {
  const width = contentWidth(description.paper);
  const mark = description.mark === 'none' ? 0 : markSpace + textStyles.mark.pitch;
  const item = (block: Block): FlowItem => ({
    block: layBlock(block, values, width),
    keepWithPrevious: block.keepWithPrevious ?? false,
    keepWithNext: block.keepWithNext ?? false,
  });
  return flowPages({
    head: sheet.head.map(item),
    body: sheet.body.map(item),
    height: contentHeight(description.paper) - mark - reserve,
    width,
  });
}

function addMark(page: LaidPage, style: MarkStyle, index: number, count: number): LaidPage {
  if (style === 'none') return page;
  const number = { text: String(index + 1), field: 'page' } as const;
  const runs =
    style === 'fraction'
      ? [{ text: 'P.' }, number, { text: `/${count}` }]
      : [{ text: '第' }, number, { text: `页 共${count}页` }];
  const mark: LaidLine = {
    kind: 'line',
    before: markSpace,
    height: textStyles.mark.pitch,
    paragraph: { style: 'mark', align: 'right', indent: 0, firstLine: 0, runs },
  };
  return { blocks: [...page.blocks, mark] };
}
