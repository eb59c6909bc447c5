/** What must be brought to safety before the person leaves the window (drafts). */
export class Leaving {
  readonly #steps = new Set<() => Promise<void>>();

  /** Answers a function that takes the step back. */
  add(step: () => Promise<void>): () => void {
    this.#steps.add(step);
    return () => this.#steps.delete(step);
  }

  /** Runs every step; a step that fails does not hold the person back. */
  async run(): Promise<void> {
    await Promise.allSettled([...this.#steps].map((step) => step()));
  }
}
