import type { Page } from '@playwright/test';
import type { Desk } from './launch.ts';
import { windowOn } from './windows.ts';

/** The recovery screen, once it is there. */
export function recoveryPage(desk: Desk): Promise<Page> {
  return windowOn(desk, (url) => url.includes('/recovery/'));
}

/** The window of work that opens after recovery. */
export function workPage(desk: Desk): Promise<Page> {
  return windowOn(desk, (url) => url.endsWith('/index.html') && !url.includes('/recovery/'));
}
