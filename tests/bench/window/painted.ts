import type { Page } from '@playwright/test';

/** Where the page keeps the moments of a measurement. */
interface Watch {
  /** When the key went down, and when the frame after the awaited change was drawn; ms of the page's own clock. */
  key?: number;
  painted?: number;
}

/**
 * From the key that a person presses to the frame in which what is inside `selector` has changed, in ms of the page's
 * own clock: what the eye waits for, without the time the test's driver takes.
 */
export async function keyToPaint(page: Page, selector: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate(watchChange, selector);
  await press();
  await page.waitForFunction(
    () => (window as unknown as { watch: Watch }).watch.painted !== undefined,
    undefined,
    {
      timeout: 15_000,
    },
  );
  const { key, painted } = await page.evaluate(() => (window as unknown as { watch: Watch }).watch);
  return (painted ?? NaN) - (key ?? NaN);
}

/** Runs in the page. */
function watchChange(selector: string): void {
  const watch: Watch = {};
  (window as unknown as { watch: Watch }).watch = watch;
  const shown = () => document.querySelector(selector)?.textContent ?? '';
  const before = shown();
  // An input method brings a character without a key of its own.
  const began = (event: Event) => (watch.key ??= event.timeStamp);
  for (const type of ['keydown', 'input']) addEventListener(type, began, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (watch.painted !== undefined || watch.key === undefined || shown() === before) return;
    observer.disconnect();
    // The frame with the change is drawn after this callback; the next task comes behind it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (watch.painted = performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}
