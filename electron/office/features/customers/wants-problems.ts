import type { Problem } from '../../../../shared/contract/errors.ts';

/** What a customer's wants must agree on among each other; fields are named below `form`. */
export function wantsProblems(
  form: string,
  wants: {
    readonly areaFrom: number | null;
    readonly areaTo: number | null;
    readonly budgetFrom: number | null;
    readonly budgetTo: number | null;
  },
): Problem[] {
  const problems: Problem[] = [];
  if (wants.areaFrom !== null && wants.areaTo !== null && wants.areaFrom > wants.areaTo) {
    problems.push({ field: `${form}.areaTo`, message: '面积上限小于下限，请核对' });
  }
  if (wants.budgetFrom !== null && wants.budgetTo !== null && wants.budgetFrom > wants.budgetTo) {
    problems.push({ field: `${form}.budgetTo`, message: '预算上限小于下限，请核对' });
  }
  return problems;
}
