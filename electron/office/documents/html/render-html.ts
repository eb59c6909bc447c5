import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { pageElement } from '../../../../shared/forms/page-elements.ts';
import { fontFaces, pageStyles } from '../../../../shared/forms/page-styles.ts';
import { isAcross, type PaperName, paperSize } from '../../../../shared/forms/paper.ts';
import type { Renderer } from '../renderer.ts';
import { escapeHtml } from './escape-html.ts';
import { writeElement } from './write-element.ts';

/** One print job: pages of one size and direction only, since the runtime shrinks mixed ones. */
export interface HtmlPart {
  readonly html: string;
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
  readonly title: string;
  readonly pages: number;
}

/** Forms as HTML for the print engine, one part for each run of pages with the same direction. */
export const renderHtml: Renderer<readonly HtmlPart[]> = async (set) =>
  groupByPaper(set.forms).map((forms) => {
    const paper = forms[0]?.paper ?? 'portrait';
    const landscape = isAcross(paper);
    const pages = forms.flatMap((form) =>
      form.pages.map((page) => writeElement(pageElement(page, form.paper))),
    );
    return {
      html: document(set.title, paper, pages),
      landscape,
      paper: paperSize(paper),
      title: set.title,
      pages: pages.length,
    };
  });

function groupByPaper(forms: readonly LaidForm[]): readonly (readonly LaidForm[])[] {
  const groups: LaidForm[][] = [];
  let paper: PaperName | undefined;
  for (const form of forms) {
    if (form.paper === paper) groups.at(-1)?.push(form);
    else groups.push([form]);
    paper = form.paper;
  }
  return groups;
}

/** No script can run in it and nothing can be fetched from it, whatever a value says. */
const policy = `default-src 'none'; style-src 'unsafe-inline'`;

function document(title: string, name: PaperName, pages: readonly string[]): string {
  const size = `${paperSize(name)} ${isAcross(name) ? 'landscape' : 'portrait'}`;
  const paper = `@page{size:${size};margin:0}html,body{margin:0}`;
  const breaks = `.fp-page{break-after:page}.fp-page:last-child{break-after:auto}`;
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${fontFaces}${paper}${breaks}${pageStyles}</style></head><body>`,
    ...pages,
    `</body></html>`,
  ].join('\n');
}
