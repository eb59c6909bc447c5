/**
 * Stands in for @rc-component/util's dynamicCSS (see the alias in vite.config.ts). The original adds style
 * elements, which the page's policy `style-src 'self'` forbids; constructed sheets are allowed by it.
 */
interface Sheet {
  readonly sheet: CSSStyleSheet;
  readonly handle: HTMLElement;
  text: string;
}
const sheets = new Map<string, Sheet>();

/** Sets the rules kept under the key. Callers mark the element they get back; it stands in no document. */
export function updateCSS(css: string, key: string): HTMLElement {
  const known = sheets.get(key);
  if (known) {
    if (known.text !== css) known.sheet.replaceSync(css);
    known.text = css;
    return known.handle;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const handle = document.createElement('div');
  sheets.set(key, { sheet, handle, text: css });
  return handle;
}

/** Takes the rules of the key away. */
export function removeCSS(key: string): void {
  const known = sheets.get(key);
  if (!known) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
}

export function injectCSS(css: string): HTMLElement {
  return updateCSS(css, css);
}

export function clearContainerCache(): void {
  // There are no containers here.
}
