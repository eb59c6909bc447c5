/** A mixed-integer model: variables with costs and bounds, and rows that hold. The sum of costs is minimised. */
export interface LinearModel {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

export interface Variable {
  readonly cost: number;
  readonly lower: number;
  /** Infinity: none; a variable that its rows bound anyway needs none. */
  readonly upper: number;
  readonly integer: boolean;
}

export interface Row {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** A variable by its index, and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];

export class ModelBuilder {
  readonly #variables: Variable[] = [];
  readonly #rows: Row[] = [];

  /** A whole number of something; answers its index. */
  whole(cost = 0, upper = 1): number {
    return this.#variables.push({ cost, lower: 0, upper, integer: true }) - 1;
  }

  /** An amount that comes out whole by itself, or need not. */
  amount(cost = 0, upper = Infinity): number {
    return this.#variables.push({ cost, lower: 0, upper, integer: false }) - 1;
  }

  /** lower ≤ sum of terms ≤ upper. */
  row(terms: readonly Term[], lower: number, upper: number): void {
    this.#rows.push({ terms, lower, upper });
  }

  equal(terms: readonly Term[], sum: number): void {
    this.row(terms, sum, sum);
  }

  build(): LinearModel {
    return { variables: this.#variables, rows: this.#rows };
  }
}
