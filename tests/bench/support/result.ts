/** What a figure must not exceed: a fixed amount, or so many times a floor measured in the same run (plus an amount). */
export type Goal = { readonly atMost: number } | { readonly timesFloor: number; readonly plus?: number };

/** One figure as it comes from a bench; `value` and `floor` in `unit`. */
export interface Figure {
  /** Of which part, e.g. office; the name given on the command line. */
  readonly part: string;
  readonly name: string;
  /** The line of the table that this is one kind of; it shows the worst. Left out: a line of its own. */
  readonly line?: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB';
  readonly floor?: number;
  /** What the floor is, in words. */
  readonly floorIs?: string;
  readonly goal?: Goal;
}

/** A line of latest.json; null where there is no floor or no goal. */
export interface Result {
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly floorIs: string | null;
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly met: boolean | null;
}

export function toResult(figure: Figure): Result {
  const { part, name, value, unit, floor, goal } = figure;
  return {
    part,
    name,
    value: rounded(value),
    unit,
    floor: floor === undefined ? null : rounded(floor),
    floorIs: figure.floorIs ?? null,
    ratio: floor === undefined ? null : rounded(value / floor),
    goal: goal ? goalText(goal, unit) : null,
    met: goal ? value <= limit(goal, floor) : null,
  };
}

function limit(goal: Goal, floor: number | undefined): number {
  if ('atMost' in goal) return goal.atMost;
  if (floor === undefined) throw new Error('a goal in floors needs a floor');
  return goal.timesFloor * floor + (goal.plus ?? 0);
}

function goalText(goal: Goal, unit: string): string {
  if ('atMost' in goal) return `≤ ${goal.atMost} ${unit}`;
  return `≤ ${goal.timesFloor} × floor${goal.plus ? ` + ${goal.plus} ${unit}` : ''}`;
}

/** Three digits that mean something: 0.152, 4.31, 512. */
const rounded = (value: number) => Number(value.toPrecision(3));
