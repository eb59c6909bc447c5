import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { numberThrough } from '../../../../shared/forms/number-through.ts';
import { countPages } from '../../documents/batch/form-parts.ts';
import { layAll } from '../../documents/batch/lay-all.ts';
import type { FormSource } from './form-source.ts';

const shownPages = 30;

/** The first pages of a source; all pages are counted where it is one form, or where its feet name their number. */
export async function previewOf(source: FormSource): Promise<{
  title: string;
  forms: LaidForm[];
  sheets: number;
  pages: number | null;
}> {
  const forms: LaidForm[] = [];
  let pages = 0;
  const numbered = source.numberedThrough ? numberThrough(await layAll(source.forms())) : undefined;
  for await (const form of numbered ?? source.forms()) {
    forms.push({ ...form, pages: form.pages.slice(0, shownPages - countPages(forms)) });
    pages += form.pages.length;
    if (pages >= shownPages) break;
  }
  const counted = forms.length === source.sheets ? pages : null;
  return {
    title: source.title,
    forms,
    sheets: source.sheets,
    pages: numbered ? countPages(numbered) : counted,
  };
}
