import { join } from 'node:path';
import type { KioskPlace } from '../../shared/domain/kiosk.ts';

/** A sheet's direction and size; A4 where nothing is said. */
export interface PrintLayout {
  readonly landscape: boolean;
  readonly paper?: 'A4' | 'A3';
  readonly title: string;
}

/** A file type the save dialog offers. */
export interface FileKind {
  readonly name: string;
  readonly extension: 'docx' | 'pdf' | 'xlsx' | 'csv' | 'ics';
}

/** A notification of the system. It may show on a locked screen, so it never holds personal data. */
export interface HostNotification {
  readonly title: string;
  readonly body: string;
}

/** What main knows of the kiosk on this PC. */
export interface HostKioskState {
  /** Where it is shown; null while it is not. */
  readonly place: KioskPlace | null;
  readonly hasOtherDisplay: boolean;
  readonly startsInKiosk: boolean;
}

/**
 * What the office may ask of the process that owns windows and printers. Main gives the real one;
 * tests in plain Node give their own.
 */
export interface Host {
  /** A document of HTML pages as PDF bytes, drawn by the runtime's print engine. */
  htmlToPdf(html: string, layout: PrintLayout): Promise<Uint8Array>;
  /** Sends the pages to a printer through the system's dialog; false where the person cancelled. */
  print(html: string, layout: PrintLayout): Promise<boolean>;
  /** Asks where to save, over the given window; null where the person cancelled. */
  chooseSavePath(windowId: number, suggestedName: string, kind: FileKind): Promise<string | null>;
  /**
   * Opens a document with the program the system has for it. Main lets through .docx, .pdf, .xlsx and .csv
   * only, and of those only a path that chooseSavePath answered or a file directly in `openedFolder`.
   */
  openFile(path: string): Promise<void>;
  /** Shows a notification; a click brings the window to the front. False where the system has none. */
  notify(windowId: number, notification: HostNotification): Promise<boolean>;
  /** Opens the board's own window, or brings it to the front. */
  openBoardWindow(): Promise<void>;
  /** Opens the visitors' window; in the place of the desk, the desk's window closes. */
  startKiosk(place: KioskPlace): Promise<void>;
  /** Closes the visitors' window and brings the desk back. */
  endKiosk(): Promise<void>;
  kioskState(): Promise<HostKioskState>;
  /** Whether the app opens as a kiosk on this PC from now on. */
  setStartInKiosk(on: boolean): Promise<void>;
}

/** Where the office writes documents that are only to be opened, not kept. Main opens files of this folder. */
export function openedFolder(dataDir: string): string {
  return join(dataDir, 'opened');
}

/** The calls by name, for the message channel between main and office. */
export type HostCall = keyof Host;
