import { app, type BrowserWindow, powerSaveBlocker, screen, session } from 'electron';
import type { KioskPlace } from '../../../shared/domain/kiosk.ts';
import { log } from '../start/log.ts';
import { openMainWindow } from '../windows/main-window.ts';
import { otherDisplay } from '../windows/other-display.ts';
import { windowOf } from '../windows/window-kinds.ts';
import { kioskPartition, openKioskWindow } from './kiosk-window.ts';
import { lockWindow } from './lock-window.ts';

const reopenAfterMs = 300;
const patienceMs = 2000;

/** The visitors' window while the office takes self-registrations. Only the office ends it, after a PIN. */
export class KioskMode {
  #place: KioskPlace | null = null;
  #window: BrowserWindow | undefined;
  #awake: number | undefined;
  #quitting = false;
  #served = false;
  readonly #serve: (partition: Electron.Session) => void;

  /** @param serve makes the bundle's pages reachable in a session of its own */
  constructor(serve: (partition: Electron.Session) => void) {
    this.#serve = serve;
    // The system shuts down, or the program ends itself: never a visitor, who has no key or menu for it.
    app.on('before-quit', () => (this.#quitting = true));
    app.on('browser-window-blur', () => this.#keepInFront());
  }

  /** Where it is shown; null while it is not. */
  get place(): KioskPlace | null {
    return this.#place;
  }

  /** Shows the visitors' window; in the place of the desk, the desk's window closes. Throws without a second display. */
  start(place: KioskPlace): void {
    if (this.#place !== null) return;
    if (place === 'other' && !otherDisplay()) throw new Error('there is no second display');
    if (!this.#served) this.#serve(session.fromPartition(kioskPartition));
    this.#served = true;
    this.#place = place;
    this.#awake = powerSaveBlocker.start('prevent-display-sleep');
    this.#open();
    if (place === 'here') closeDesk();
    else screen.once('display-removed', () => this.#place === 'other' && !otherDisplay() && this.end());
  }

  /** Closes the visitors' window; the desk opens or comes to the front. */
  end(): void {
    if (this.#place === null) return;
    // The desk first: without any window the app would end.
    const desk = windowOf('desk') ?? openMainWindow();
    this.abandon();
    desk.focus();
  }

  /** Closes the visitors' window because something else takes its place. */
  abandon(): void {
    this.#place = null;
    if (this.#awake !== undefined) powerSaveBlocker.stop(this.#awake);
    this.#awake = undefined;
    this.#window?.destroy();
    this.#window = undefined;
  }

  #open(): void {
    const display = (this.#place === 'other' ? otherDisplay() : undefined) ?? deskDisplay();
    const window = openKioskWindow(display);
    lockWindow(window, () => this.#quitting || this.#place === null);
    window.setAlwaysOnTop(true, 'screen-saver');
    window.once('ready-to-show', () => {
      window.show();
      this.#keepInFront();
    });
    window.once('closed', () => {
      if (this.#quitting || this.#place === null || this.#window !== window) return;
      log.warn('kiosk window closed; it opens again');
      setTimeout(() => this.#place !== null && this.#open(), reopenAfterMs);
    });
    this.#window = window;
  }

  /** In the place of the desk nothing else of ours or others' comes before it. */
  #keepInFront(): void {
    if (this.#place !== 'here') return;
    const window = this.#window;
    if (!window || window.isDestroyed() || !window.isVisible() || window.isFocused()) return;
    window.moveTop();
    window.focus();
  }
}

function deskDisplay() {
  const desk = windowOf('desk');
  return desk ? screen.getDisplayMatching(desk.getBounds()) : screen.getPrimaryDisplay();
}

/** Closes the desk's window as a person would, so that its place is kept; one that hangs is ended. */
function closeDesk(): void {
  const desk = windowOf('desk');
  if (!desk) return;
  desk.close();
  setTimeout(() => {
    if (!desk.isDestroyed()) desk.destroy();
  }, patienceMs);
}
