import { presentError } from '../../api/present-error.ts';
import type { SheetContent, SheetStore } from './sheet-store.ts';

/** saved: the office has everything; changed: somebody else saved this week meanwhile; failed: with the reason. */
export type KeeperState =
  | { readonly at: 'saved' | 'waiting' | 'saving' | 'changed' }
  | { readonly at: 'failed'; readonly message: string };

type Save = (content: SheetContent & { readonly version: number }) => Promise<{ version: number }>;

const quietMs = 600;

/** Keeps a sheet safe in the office, soon after the last change, one save after the other. */
export class SheetKeeper {
  readonly #store: SheetStore;
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();
  #version: number;
  #saved: SheetContent;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #state: KeeperState = { at: 'saved' };

  constructor(store: SheetStore, version: number, save: Save) {
    this.#store = store;
    this.#version = version;
    this.#saved = store.content();
    this.#save = save;
  }

  readonly state = (): KeeperState => this.#state;
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The sheet was changed. */
  readonly touch = (): void => {
    if (this.#state.at === 'changed') return;
    clearTimeout(this.#timer);
    if (this.#store.content() === this.#saved) {
      if (this.#state.at !== 'saving') this.#go({ at: 'saved' });
      return;
    }
    this.#timer = setTimeout(() => void this.flush(), quietMs);
    if (this.#state.at !== 'saving') this.#go({ at: 'waiting' });
  };

  /** Saves what is still on its way; answers whether the office has everything. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#state.at === 'changed') return false;
    if (this.#store.content() === this.#saved) return true;
    this.#running = this.#saveOnce();
    await this.#running;
    return this.#store.content() === this.#saved;
  };

  /** What the office has now, where nothing of ours is on its way; answers whether it was taken. */
  absorb(version: number, content: SheetContent): boolean {
    if (this.#state.at !== 'saved' || version <= this.#version) return false;
    this.take(version, content);
    return true;
  }

  /** Takes what the office has, and gives up what was not saved. */
  take(version: number, content: SheetContent): void {
    clearTimeout(this.#timer);
    this.#version = version;
    this.#store.load(content);
    this.#saved = this.#store.content();
    this.#go({ at: 'saved' });
  }

  async #saveOnce(): Promise<void> {
    const content = this.#store.content();
    this.#go({ at: 'saving' });
    try {
      ({ version: this.#version } = await this.#save({ ...content, version: this.#version }));
      this.#saved = content;
      this.#go({ at: this.#store.content() === content ? 'saved' : 'waiting' });
    } catch (error) {
      const { code, message } = presentError(error);
      this.#go(code === 'CHANGED' ? { at: 'changed' } : { at: 'failed', message });
    } finally {
      this.#running = undefined;
    }
  }

  #go(state: KeeperState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
