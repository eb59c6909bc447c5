import type { ImportSheet } from '../../../shared/contract/imports.ts';

/** The counts of the sheets that are imported, together. */
export function totalsOf(sheets: readonly ImportSheet[]) {
  const totals = { good: 0, refused: 0, known: 0, withWarnings: 0, others: 0 };
  for (const sheet of sheets) {
    if (!sheet.plan.include) continue;
    totals.good += sheet.good;
    totals.refused += sheet.refused;
    totals.known += sheet.known;
    totals.withWarnings += sheet.withWarnings;
    totals.others += sheet.others.length + sheet.othersLeftOut;
  }
  return totals;
}
