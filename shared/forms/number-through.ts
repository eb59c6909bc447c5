import type { LaidBlock, LaidForm, LaidPage } from './laid.ts';

/**
 * Counts the pages of all forms through, as one document that is handed over: 总第3页 共128页 in the middle of each
 * foot. A form's own mark (P.1/2) stays as it is, but is no field any more, since Word counts through then.
 */
export function numberThrough(forms: readonly LaidForm[]): readonly LaidForm[] {
  const count = forms.reduce((sum, form) => sum + form.pages.length, 0);
  let number = 0;
  return forms.map((form) => ({
    ...form,
    pages: form.pages.map((page): LaidPage => {
      number++;
      const runs = [{ text: `总第${number}页 共${count}页` }];
      const foot = { style: 'small', align: 'center', indent: 0, firstLine: 0, runs } as const;
      return { blocks: page.blocks.map(withoutField), foot };
    }),
  }));
}

function withoutField(block: LaidBlock): LaidBlock {
  if (block.kind === 'table' || !block.paragraph.runs.some((run) => run.field)) return block;
  const runs = block.paragraph.runs.map(({ text }) => ({ text }));
  return { ...block, paragraph: { ...block.paragraph, runs } };
}
