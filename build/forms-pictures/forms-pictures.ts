import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { everyForm } from '../../tests/forms/every-form.ts';
import { startPrintHost } from '../../tests/support/print-host.ts';
import { grayPng } from './gray-png.mjs';
import { indexPage } from './index-page.ts';
import { fileName, type Picture } from './picture.ts';

const folder = 'docs/forms';
const dotsPerInch = 72;

/**
 * npm run forms-pictures [-- FORM …]: every page of every form blank, filled, and where more is written than a page
 * holds, as it comes out of the printer; into docs/forms, with an index.
 */
export async function run(args: readonly string[]): Promise<void> {
  const wanted = everyForm.filter(({ id }) => args.length === 0 || args.includes(id));
  const pictures = wanted.flatMap(({ id, blank, filled, overfull }) => [
    ...pagesOf(id, 'blank', blank, 2),
    ...pagesOf(id, 'filled', filled, 2),
    // The first page of an overfull copy looks like a filled one.
    ...pagesOf(id, 'continued', { ...overfull, pages: overfull.pages.slice(1) }, 1),
  ]);
  mkdirSync(folder, { recursive: true });
  for (const [index, picture] of (await drawn(pictures.map(({ form }) => form))).entries()) {
    writeFileSync(join(folder, fileName(pictures[index]!)), grayPng(picture));
  }
  if (args.length === 0) writeFileSync(join(folder, 'README.md'), indexPage(pictures));
}

function pagesOf(id: string, kind: Picture['kind'], form: LaidForm, most: number): Picture[] {
  return form.pages
    .slice(0, most)
    .map((page, index) => ({ id, kind, page: index + 1, form: { ...form, pages: [page] } }));
}

/** Gray pictures of forms of one page each, in their order. */
async function drawn(forms: readonly LaidForm[]): Promise<readonly Buffer[]> {
  const host = await startPrintHost();
  const work = mkdtempSync(join(tmpdir(), 'loutai-pictures-'));
  try {
    const pdf = await pdfRenderer(host)({ title: 'forms', company: '', forms });
    writeFileSync(join(work, 'forms.pdf'), pdf);
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      String(dotsPerInch),
      join(work, 'forms.pdf'),
      join(work, 'page'),
    ]);
    const pages = readdirSync(work).filter((name) => name.endsWith('.pgm'));
    return pages.toSorted().map((name) => readFileSync(join(work, name)));
  } finally {
    await host.close();
    rmSync(work, { recursive: true, force: true });
  }
}
