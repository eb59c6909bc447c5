import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, screen } from 'electron';
import { log } from '../start/log.ts';
import { type Bounds, designSize, fitBounds } from './fit-bounds.ts';

/** Where the window was when it was last closed. */
interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** The bounds to open with, and whether maximised: as last time where that still fits, else the design size. */
export function rememberedState(): { bounds: Partial<Bounds>; maximized: boolean } {
  const state = read();
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = state && fitBounds(state.bounds, areas);
  if (bounds) return { bounds, maximized: state.maximized };
  const { width, height } = screen.getPrimaryDisplay().workArea;
  return {
    bounds: { width: Math.min(designSize.width, width), height: Math.min(designSize.height, height) },
    // A screen no larger than the design is used whole.
    maximized: width <= designSize.width,
  };
}

/** Keeps the window's place when it closes. */
export function rememberOnClose(window: BrowserWindow): void {
  window.on('close', () => {
    write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

const file = () => join(app.getPath('userData'), 'window-state.json');

function read(): WindowState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return isState(value) ? value : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. A window's place is no reason to keep anybody from closing it. */
function write(state: WindowState): void {
  try {
    writeFileSync(`${file()}.new`, JSON.stringify(state));
    renameSync(`${file()}.new`, file());
  } catch (error) {
    log.warn('window state not kept', error);
  }
}

function isState(value: unknown): value is WindowState {
  const state = value as WindowState | null;
  const bounds = state?.bounds;
  return (
    typeof state?.maximized === 'boolean' &&
    [bounds?.x, bounds?.y, bounds?.width, bounds?.height].every(Number.isInteger)
  );
}
