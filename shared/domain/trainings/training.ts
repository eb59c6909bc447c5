import { monthOf } from '../meetings/obligations.ts';

export const trainingKinds = ['monthly', 'induction'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

export const trainingKindNames: Readonly<Record<TrainingKind, string>> = {
  monthly: '月度培训',
  induction: '岗前培训',
};

/** The mark out of 100 from which an assessment is passed, unless someone sets another. */
export const usualPassMark = 60;

/** One person's part: the mark is null where he was not assessed. */
export interface TrainingResult {
  readonly attended: boolean;
  readonly mark: number | null;
}

/** E-4.2: whether the assessment was passed; null where there was none. */
export function hasPassed(result: TrainingResult, passMark: number): boolean | null {
  if (!result.attended || result.mark === null) return null;
  return result.mark >= passMark;
}

/** S-6: passing the training before work gives the training date without which no roster has the person. */
export function qualifies(kind: TrainingKind, result: TrainingResult, passMark: number): boolean {
  return kind === 'induction' && hasPassed(result, passMark) === true;
}

/** A month and whether its training was held and assessed. */
export interface TrainingMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly trainings: number;
  readonly assessed: boolean;
  /** The month is over without a training. */
  readonly missed: boolean;
}

const monthsShown = 12;

/** E-4.2: the months up to `today`'s, the latest first, from the one in which the office began on; at most a year. */
export function trainingMonths(
  held: readonly { readonly heldOn: string; readonly assessed: boolean }[],
  { today, since }: { readonly today: string; readonly since: string },
): TrainingMonth[] {
  const months: TrainingMonth[] = [];
  const first = [since, ...held.map((one) => one.heldOn)].reduce((a, b) => (a < b ? a : b)).slice(0, 7);
  for (let month = today.slice(0, 7); month >= first && months.length < monthsShown; month = before(month)) {
    const inMonth = held.filter((one) => one.heldOn.startsWith(month));
    months.push({
      month,
      trainings: inMonth.length,
      assessed: inMonth.some((one) => one.assessed),
      missed: inMonth.length === 0 && monthOf(`${month}-01`).to < today,
    });
  }
  return months;
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}
