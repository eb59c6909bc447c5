import { expect, test } from '@playwright/test';
import { launchDesk } from '../e2e/support/launch.ts';

// An app of its own: Playwright gives a page up that has crashed once.
test('a page that crashes is back within five seconds', async () => {
  const desk = await launchDesk();
  try {
    await expect(desk.page.locator('#root > *').first()).toBeVisible();
    const drawnAgain = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('no window');
      const started = Date.now();
      contents.forcefullyCrashRenderer();
      await new Promise<void>((resolve) => void contents.once('did-finish-load', () => resolve()));
      const text = 'document.getElementById("root").innerText';
      while (!(await contents.executeJavaScript(text)) && Date.now() - started < 9000) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return Date.now() - started;
    });
    expect(drawnAgain).toBeLessThan(5000);
  } finally {
    await desk.remove();
  }
});
