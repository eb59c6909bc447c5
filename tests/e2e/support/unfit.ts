/**
 * Runs in the page: what does not fit the window, each in a few words. What scrolls by itself (a wide table, the week's
 * sheet) may be wider than the window; the window's own parts and the words on their buttons may not.
 */
export function unfit(): readonly string[] {
  const found: string[] = [];
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const scrolls = (element: Element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
        return true;
    }
    return false;
  };
  for (const part of document.querySelectorAll('html, main, [role="dialog"], .lt-panel')) {
    const over = part.scrollWidth - part.clientWidth;
    const mayScroll = part.matches('.lt-table-wrap') || /auto|scroll/.test(getComputedStyle(part).overflowX);
    if (over > 1 && !(mayScroll && part.matches('.lt-panel')))
      found.push(`${part.className || part.tagName} is ${over} px wider`);
  }
  for (const control of document.querySelectorAll('button, a, input, h1, h2, label, th')) {
    if (!shown(control) || scrolls(control)) continue;
    const { left, right, width } = control.getBoundingClientRect();
    const words = control.textContent || control.getAttribute('aria-label') || control.tagName;
    if (width > 1 && (left < -1 || right > innerWidth + 1)) found.push(`${words} leaves the window`);
    if (control.matches('button, th') && control.scrollWidth > control.clientWidth + 1)
      found.push(`${words} is cut`);
  }
  return found;
}
