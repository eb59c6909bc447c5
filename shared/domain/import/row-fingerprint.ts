import type { ImportedStaff } from './read-staff.ts';
import type { ImportedVisit } from './read-visit.ts';

/**
 * What makes an entry the same entry in another run, as one text to be hashed: the values read, not the cells, so that other
 * columns, another order, or 3月5日 for 2026-03-05 change nothing. Running numbers and row positions do not count; `occurrence`
 * (0, 1, …) tells apart entries that are alike within one file.
 */
export function visitFingerprint(visit: ImportedVisit, occurrence: number): string {
  const { visitedOn, arrivedAt, name, phones, channels, unitTypes, areaFrom, areaTo, budgetFrom, budgetTo } =
    visit;
  const { intention, visitKind, opinions, remarks, livesIn } = visit;
  const values = [
    visitedOn,
    arrivedAt,
    name,
    [...phones].sort(),
    [...channels].sort(),
    [...unitTypes].sort(),
    areaFrom,
    areaTo,
  ];
  return JSON.stringify([
    'visit',
    ...values,
    budgetFrom,
    budgetTo,
    intention,
    visitKind,
    opinions,
    remarksWritten(remarks),
    livesIn,
    occurrence,
  ]);
}

export function staffFingerprint(member: ImportedStaff, occurrence: number): string {
  return JSON.stringify(['staff', member.name, member.phone, member.post, occurrence]);
}

/** Without 接待人：… which comes and goes with the staff list. */
function remarksWritten(remarks: string): string {
  return remarks
    .split('\n')
    .filter((line) => !line.startsWith('接待人：'))
    .join('\n');
}
