import type { ImportSheet, ImportSheetPlan } from '../../../shared/contract/imports.ts';

/** All plans, with a part of one changed. */
export function changePlan(
  plans: readonly ImportSheetPlan[],
  index: number,
  part: Partial<ImportSheetPlan>,
): ImportSheetPlan[] {
  return plans.map((plan, at) => (at === index ? { ...plan, ...part } : plan));
}

/** All plans after one column was given a field (null: not imported), in every sheet with the same headings. */
export function mappingOf(
  sheets: readonly ImportSheet[],
  index: number,
  column: number,
  field: string | null,
): ImportSheetPlan[] {
  const like = new Set(sameHeadings(sheets, index));
  return sheets.map(({ plan, columns }, at) => {
    if (!like.has(at)) return plan;
    const mapping = columns.map((_, other) => (other === column ? field : (plan.mapping[other] ?? null)));
    return { ...plan, mapping };
  });
}

/** The sheets whose headings are those of one of them, itself included. */
export function sameHeadings(sheets: readonly ImportSheet[], index: number): number[] {
  const text = (sheet: ImportSheet | undefined) =>
    JSON.stringify([sheet?.plan.kind, sheet?.columns.map((column) => column.heading)]);
  const wanted = text(sheets[index]);
  return sheets.flatMap((sheet, at) => (at === index || text(sheet) === wanted ? [at] : []));
}
