import type { OfficeClient } from './connection.ts';

/** The session's token, in memory only: a reload of the page signs the person out. */
export class SessionToken {
  #token: string | undefined;

  keep(token: string): void {
    this.#token = token;
  }

  drop(): void {
    this.#token = undefined;
  }

  /** Takes the session up on a new port; where the office refuses, the next call says so. */
  async resume(client: OfficeClient): Promise<void> {
    if (this.#token !== undefined) await client.session.resume({ token: this.#token });
  }
}
