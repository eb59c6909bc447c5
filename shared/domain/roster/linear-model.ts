/** A mixed-integer model in the making: variables, rows with names, and objectives in order of rank. */
export interface LinearModel {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  /** Minimised one after the other; each keeps what the ones before reached. */
  readonly objectives: readonly Objective[];
}

export interface Variable {
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
}

export interface Row {
  /** Which rule of the office the row stands for; several rows may share one. */
  readonly rule: string;
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

export interface Objective {
  readonly name: string;
  readonly terms: readonly Term[];
}

/** A variable by its index, and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];

export class ModelBuilder {
  readonly #variables: Variable[] = [];
  readonly #rows: Row[] = [];
  readonly #objectives: Objective[] = [];

  /** A yes-or-no variable; answers its index. `fixed` makes it yes. */
  choice(fixed = false): number {
    return this.#variables.push({ lower: fixed ? 1 : 0, upper: 1, integer: true }) - 1;
  }

  /** A continuous variable from 0 to `upper`. */
  amount(upper: number): number {
    return this.#variables.push({ lower: 0, upper, integer: false }) - 1;
  }

  row(rule: string, terms: readonly Term[], lower: number, upper: number): void {
    if (terms.length > 0 || lower > 0 || upper < 0) this.#rows.push({ rule, terms, lower, upper });
  }

  objective(name: string, terms: readonly Term[]): void {
    this.#objectives.push({ name, terms });
  }

  /**
   * Terms whose minimum shares a sum equally: the n-th unit on top of `before` costs 2(before + n) + 1,
   * so a unit goes to whom has least. `sum` counts up to `most`.
   */
  sharedEqually(rule: string, sum: readonly Term[], before: number, most: number): Term[] {
    const steps = Array.from({ length: most }, () => this.amount(1));
    const filled = steps.map((step): Term => [step, -1]);
    this.row(rule, [...sum, ...filled], 0, 0);
    return steps.map((step, n): Term => [step, 2 * (before + n) + 1]);
  }

  build(): LinearModel {
    return { variables: this.#variables, rows: this.#rows, objectives: this.#objectives };
  }
}
