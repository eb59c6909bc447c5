import { z } from 'zod';
import { choices } from './text-field.ts';

const area = z.number().min(0, '面积不能为负').max(10_000, '面积请不超过 10000㎡').nullable();
const budget = z.int().min(0, '预算不能为负').max(100_000_000_000_00, '预算过大，请核对').nullable();

/** What a customer looks for. Areas in ㎡, budgets in 分; a range's missing end is null. */
export const wants = {
  unitTypes: choices(20),
  areaFrom: area,
  areaTo: area,
  budgetFrom: budget,
  budgetTo: budget,
};
