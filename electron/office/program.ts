import type { ProgramInfo } from './deps.ts';

/** package.json's version and pinned Electron, put in by vite.config.ts. */
declare const LOUTAI_VERSION: string;
declare const LOUTAI_PINNED_ELECTRON: string;

// Electron mends the newest three majors; the pinned one is the newest at the time of building.
const oldestMended = Number(LOUTAI_PINNED_ELECTRON.split('.')[0]) - 2;

/** What is running: the program's version, and whether its Electron still gets security fixes. */
export function runningProgram(electron: string | undefined): ProgramInfo {
  const runtime = electron ? `Electron ${electron}` : `Node ${process.versions.node}`;
  const supportedRuntime = electron !== undefined && Number(electron.split('.')[0]) >= oldestMended;
  return { version: LOUTAI_VERSION, runtime, supportedRuntime };
}
