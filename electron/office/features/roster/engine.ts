import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearModel } from '../../../../shared/domain/roster/planning/linear-model.ts';

/** HiGHS, loaded. */
export interface Engine {
  /** The model's linear relaxation, kept warm from one objective to the next. */
  readonly relax: (model: LinearModel) => Relaxation;
  /** The model in whole numbers; `infeasible`, or null where the time ran out before any answer. */
  readonly solve: (model: LinearModel, seconds: number) => WholeAnswer | 'infeasible' | null;
}

export interface WholeAnswer {
  readonly values: Float64Array;
  readonly value: number;
  /** Nothing is better than this; equal to `value` where the answer is proven best. */
  readonly bound: number;
}

export interface Relaxation {
  /** Minimises these costs (the model's own where none are given); null where nothing fits. */
  readonly minimise: (costs?: Float64Array) => { readonly value: number } | null;
  /**
   * Keeps only what is as good as the last answer: variables that would make it worse stay at their bound from now on.
   * Exact for whole numbers too wherever they reach the relaxation's value.
   */
  readonly keepBest: () => void;
  /** Whether the variable may still be more than nothing. */
  readonly isOpen: (variable: number) => boolean;
  /** The model with those bounds, to be solved with other costs. */
  readonly kept: (costs: (variable: number) => number) => LinearModel;
  readonly dispose: () => void;
}

const priceTolerance = 1e-6;

/** @param wasmFile where the engine's code lies, where the library cannot find it by itself (bundled) */
export async function loadEngine(wasmFile?: string): Promise<Engine> {
  const highs = await loadHighs(wasmFile ? { locateFile: () => wasmFile } : {});
  return {
    relax: (model) => relaxation(highs, model),
    solve: (model, seconds) => solveWhole(highs, model, seconds),
  };
}

function relaxation(highs: Highs, model: LinearModel): Relaxation {
  const native = open(highs, model, false);
  const count = model.variables.length;
  const lower = Float64Array.from(model.variables, (variable) => variable.lower);
  const upper = Float64Array.from(model.variables, (variable) => variable.upper);
  const all = { kind: 'range', from: 0, to: count - 1 } as const;
  return {
    minimise(costs) {
      if (costs) native.changeColsCost(all, costs);
      native.run();
      if (native.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      return { value: Number(native.info.get('objective_function_value')) };
    },
    keepBest() {
      const { colDual } = native.getSolution();
      for (let variable = 0; variable < count; variable++) {
        const price = colDual[variable] ?? 0;
        if (price > priceTolerance) upper[variable] = lower[variable] ?? 0;
        else if (price < -priceTolerance) lower[variable] = upper[variable] ?? 0;
      }
      native.changeColsBounds(all, lower, upper);
    },
    isOpen: (variable) => (upper[variable] ?? 0) > 0,
    kept: (costs) => ({
      rows: model.rows,
      variables: model.variables.map(({ integer }, variable) => ({
        integer,
        cost: costs(variable),
        lower: lower[variable] ?? 0,
        upper: upper[variable] ?? 0,
      })),
    }),
    dispose: () => native.dispose(),
  };
}

function solveWhole(highs: Highs, model: LinearModel, seconds: number): ReturnType<Engine['solve']> {
  const native = open(highs, model, true);
  try {
    // Costs are whole numbers, so a gap under one is none.
    native.options.set({ mip_rel_gap: 0, mip_abs_gap: 0.99, time_limit: seconds });
    native.run();
    const status = native.getModelStatus();
    const { modelStatus } = highs.constants;
    if (status === modelStatus.infeasible) return 'infeasible';
    const isFound = Number(native.info.get('primal_solution_status')) === 2;
    if (!isFound) return null;
    const value = Math.round(Number(native.info.get('objective_function_value')));
    const bound = Math.ceil(Number(native.info.get('mip_dual_bound')) - 1e-6);
    return {
      values: native.getSolution().colValue,
      value,
      bound: status === modelStatus.optimal ? value : Math.min(bound, value),
    };
  } finally {
    native.dispose();
  }
}

function open(highs: Highs, model: LinearModel, whole: boolean): Model {
  const { variables, rows } = model;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [variable, coefficient] of row.terms) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const native = highs.createModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: Float64Array.from(variables, ({ cost }) => cost),
    colLower: Float64Array.from(variables, ({ lower }) => lower),
    colUpper: Float64Array.from(variables, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: variables.length, starts, indices, values },
    integrality: Int32Array.from(variables, ({ integer }) => (whole && integer ? 1 : 0)),
  });
  // One thread and a fixed seed: the same model gives the same answer.
  native.options.set({ output_flag: false, random_seed: 0 });
  return native;
}
