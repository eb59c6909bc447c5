/** What one torture did and found; the last four must stay 0. A line of results/latest.json. */
export interface Outcome {
  readonly name: string;
  /** Kills, failing writes, or backups. */
  readonly times: number;
  /** Changes of which the office said that they are saved. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Records without their audit entry or their parts, and the other way round. */
  readonly halfDone: number;
  /** Databases or backups that do not check, or whose audit chain is broken. */
  readonly corrupt: number;
  /** Refusals that say nothing useful in Chinese. */
  readonly unexplained: number;
  readonly seconds: number;
}

export const secondsSince = (started: number) => Math.round((performance.now() - started) / 1000);

export const passed = (one: Outcome) => one.lost + one.halfDone + one.corrupt + one.unexplained === 0;
