import { fontFaces, pageStyles } from '../../../shared/forms/page-styles.ts';

const pageGap = `
.pages{display:flex;flex-direction:column;align-items:center;gap:16px;padding:16px;width:max-content;min-width:100%;box-sizing:border-box}
.fp-page{box-shadow:0 1px 4px rgb(0 0 0 / 25%)}`;

let sheets: readonly CSSStyleSheet[] | undefined;

/**
 * Style sheets of drawn pages, for a shadow root, so that the app's own styles do not reach the paper.
 * Constructed sheets are what the page's policy allows; font faces count for the whole document only.
 */
export function previewSheets(): readonly CSSStyleSheet[] {
  if (sheets === undefined) {
    document.adoptedStyleSheets.push(constructed(fontFaces));
    sheets = [constructed(pageStyles + pageGap)];
  }
  return sheets;
}

function constructed(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
