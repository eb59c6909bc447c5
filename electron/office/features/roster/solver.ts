import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearModel, Objective, Term } from '../../../../shared/domain/roster/linear-model.ts';

/** What an objective came to, and how far it may be from the best there is (0: proven). */
export interface Reached {
  readonly name: string;
  readonly value: number;
  readonly gap: number;
}

/** The answer to a model: a value a variable, or the rules that cannot hold together. */
export type Solution =
  | { readonly feasible: true; readonly values: readonly number[]; readonly reached: readonly Reached[] }
  | { readonly feasible: false; readonly rows: readonly number[]; readonly variables: readonly number[] };

let engine: Promise<Highs> | undefined;

// An objective held from one solve to the next may be worse by this much: less than any whole step.
const slack = 0.01;

/**
 * Solves the model by HiGHS, objective after objective, in `seconds` at the most. Same model, same answer: one thread
 * and a fixed seed; only the time limit, where it is reached, could make two runs differ.
 * @param wasmFile where the engine's code lies, where the library cannot find it by itself (bundled)
 */
export async function solve(model: LinearModel, seconds: number, wasmFile?: string): Promise<Solution> {
  engine ??= loadHighs(wasmFile ? { locateFile: () => wasmFile } : {});
  const highs = await engine;
  const native = highs.createModel(toNative(model));
  try {
    // Objectives count whole things, so a gap under one is none.
    native.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    const end = performance.now() + seconds * 1000;
    const reached: Reached[] = [];
    let values: Float64Array = new Float64Array(model.variables.length);
    for (const objective of model.objectives) {
      if (objective.terms.length === 0 && reached.length > 0) continue;
      native.changeColsCost(allColumns(model), costs(model, objective));
      native.options.set('time_limit', native.getRunTime() + Math.max(0.2, (end - performance.now()) / 1000));
      native.run();
      if (native.getModelStatus() === highs.constants.modelStatus.infeasible) return collision(native);
      const value = native.getObjectiveValue();
      reached.push({ name: objective.name, value, gap: Number(native.info.get('mip_gap')) });
      values = native.getSolution().colValue;
      native.addRow(-highs.infinity, value + slack, sparse(objective.terms));
      native.setSolution({ colValue: values });
    }
    return { feasible: true, values: Array.from(values), reached };
  } finally {
    native.dispose();
  }
}

/** Rows and variables of a set of which every proper part could hold. */
function collision(native: Model): Solution {
  const found = native.getIis();
  return { feasible: false, rows: [...found.rowIndex], variables: [...found.colIndex] };
}

function toNative(model: LinearModel) {
  const starts: number[] = [];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    starts.push(indices.length);
    for (const [variable, coefficient] of row.terms) {
      indices.push(variable);
      values.push(coefficient);
    }
  }
  starts.push(indices.length);
  return {
    numCols: model.variables.length,
    numRows: model.rows.length,
    colCost: model.variables.map(() => 0),
    colLower: model.variables.map(({ lower }) => lower),
    colUpper: model.variables.map(({ upper }) => upper),
    rowLower: model.rows.map(({ lower }) => lower),
    rowUpper: model.rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr' as const,
      numRows: model.rows.length,
      numCols: model.variables.length,
      starts,
      indices,
      values,
    },
    integrality: Int32Array.from(model.variables, ({ integer }) => (integer ? 1 : 0)),
  };
}

const allColumns = (model: LinearModel) => ({
  kind: 'range' as const,
  from: 0,
  to: model.variables.length - 1,
});

function costs(model: LinearModel, objective: Objective): Float64Array {
  const cost = new Float64Array(model.variables.length);
  for (const [variable, coefficient] of objective.terms) cost[variable] = (cost[variable] ?? 0) + coefficient;
  return cost;
}

function sparse(terms: readonly Term[]) {
  return {
    indices: terms.map(([variable]) => variable),
    values: terms.map(([, coefficient]) => coefficient),
  };
}
