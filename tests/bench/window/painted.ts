import type { Page } from '@playwright/test';

/** Where the page keeps the moments of a measurement. */
interface Watch {
  /** When the key went down, and when the frame after the awaited change was drawn; ms of the page's own clock. */
  key?: number;
  painted?: number;
}

/** What is waited for: that what stands inside `selector` has changed, or that something fits it at all. */
export type Awaited = { readonly changeOf: string } | { readonly arrivalOf: string };

/**
 * From the key that a person presses to the frame in which the awaited is drawn, in ms of the page's own clock: what
 * the eye waits for, without the time the test's driver takes.
 */
export async function keyToPaint(page: Page, awaited: Awaited, press: () => Promise<void>): Promise<number> {
  await page.evaluate(watchChange, awaited);
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

/** The moment (of Date.now()) when something that fits `selector` stood in a frame that was drawn. */
export async function paintedAt(page: Page, selector: string): Promise<number> {
  // Asked once a frame; the task behind the frame in which it is found notes the moment.
  const seen = await page.waitForFunction((wanted: string): number | undefined => {
    const noted = window as unknown as { drawn?: number };
    if (document.querySelector(wanted)) {
      setTimeout(() => (noted.drawn ??= performance.timeOrigin + performance.now()));
    }
    return noted.drawn;
  }, selector);
  return (await seen.jsonValue()) ?? NaN;
}

/** Runs in the page. */
function watchChange(awaited: Awaited): void {
  const watch: Watch = {};
  (window as unknown as { watch: Watch }).watch = watch;
  const shown = () =>
    'changeOf' in awaited
      ? (document.querySelector(awaited.changeOf)?.textContent ?? '')
      : String(document.querySelector(awaited.arrivalOf) !== null);
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
