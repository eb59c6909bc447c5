import type { ImportedCall } from './read-call.ts';
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

/** Of a call; the taker counts as written, so that a staff list imported in between changes nothing. */
export function callFingerprint(call: ImportedCall, occurrence: number): string {
  const { calledOn, calledAt, callerName, phones, channel, unitTypes, asked, invited, taker } = call;
  const values = [calledOn, calledAt, callerName, [...phones].sort(), channel, [...unitTypes].sort()];
  const said = [[...asked.topics].sort(), asked.words, invited, taker, remarksWritten(call.remarks)];
  return JSON.stringify(['call', ...values, ...said, occurrence]);
}

export function staffFingerprint(member: ImportedStaff, occurrence: number): string {
  return JSON.stringify(['staff', member.name, member.phone, member.post, occurrence]);
}

/** Without 接待人：… and 接听人：… which come and go with the staff list. */
function remarksWritten(remarks: string): string {
  return remarks
    .split('\n')
    .filter((line) => !/^(?:接待人|接听人)：/.test(line))
    .join('\n');
}
