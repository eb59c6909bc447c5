import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { FormSource } from './form-source.ts';
import { countPages } from './write-documents.ts';

const shownPages = 30;

/** The first pages of a source; all pages are counted where it is one form. */
export async function previewOf(source: FormSource): Promise<{
  title: string;
  forms: LaidForm[];
  sheets: number;
  pages: number | null;
}> {
  const forms: LaidForm[] = [];
  let pages = 0;
  for await (const form of source.forms()) {
    forms.push({ ...form, pages: form.pages.slice(0, shownPages - countPages(forms)) });
    pages += form.pages.length;
    if (pages >= shownPages) break;
  }
  const isWhole = forms.length === source.sheets;
  return { title: source.title, forms, sheets: source.sheets, pages: isWhole ? pages : null };
}
