import type { OfficeClient } from '../../api/connection.ts';
import { type DraftForm, type DraftStore, readDraft } from './read-draft.ts';

const quietMs = 250;

export interface RestoredDraft<T> {
  readonly values: T;
  /** UTC ISO. */
  readonly updatedAt: string;
}

/** Keeps what is typed safe in the office, a quarter of a second after the last key. */
export class DraftKeeper<T extends object> {
  readonly #client: OfficeClient;
  readonly #store: DraftStore<T>;
  readonly #form: DraftForm<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stored = false;
  #saving: Promise<unknown> | undefined;

  constructor(client: OfficeClient, store: DraftStore<T>, form: DraftForm<T>) {
    this.#client = client;
    this.#store = store;
    this.#form = form;
  }

  /** What an earlier run left; null where there is none. */
  async restore(): Promise<RestoredDraft<T> | null> {
    const draft = await this.#client.drafts.get({ kind: this.#form.kind });
    const values = draft && readDraft(draft.content, this.#form);
    this.#stored = draft !== null;
    return draft && values ? { values, updatedAt: draft.updatedAt } : null;
  }

  /** Something was typed. */
  readonly touch = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), quietMs);
  };

  /** Brings to safety what is still on its way; at once. */
  readonly flush = async (): Promise<void> => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const content = this.#store.values();
    if (this.#form.isBlank(content)) return this.discard();
    this.#stored = true;
    this.#saving = this.#client.drafts.save({ kind: this.#form.kind, content });
    await this.#saving;
  };

  /**
   * The visit is about to be saved, and its draft with it: nothing more is sent. Answers whether the office has a
   * draft to end; what is typed stays in the form, and `touch` keeps it safe again where the save fails.
   */
  async hold(): Promise<boolean> {
    this.#forget();
    await this.#saving?.catch(() => undefined);
    return this.#stored;
  }

  /** The typed things are saved or given up. */
  async discard(): Promise<void> {
    this.#forget();
    if (!this.#stored) return;
    this.#stored = false;
    await this.#client.drafts.discard({ kind: this.#form.kind });
  }

  /** The office has ended the draft itself. */
  ended(): void {
    this.#forget();
    this.#stored = false;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Whether the office still has the draft: after a broken connection this tells whether a save went through. */
  async isStored(): Promise<boolean> {
    return (await this.#client.drafts.get({ kind: this.#form.kind })) !== null;
  }
}
