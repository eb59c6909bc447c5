import { roleNames, roles, type Role } from '../roles.ts';
import type { RawRow } from './cell.ts';
import { hasError } from './finding.ts';
import { parseWeekday } from './parse-choice.ts';
import { parseDate, type DateContext } from './parse-date.ts';
import { parsePhones } from './parse-phones.ts';
import { parseName } from './parse-person.ts';
import { rowReaders, type RowReader, type RowReading } from './row-reader.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** A staff member as he comes out of a row. `trainedOn` is a business date, `restDay` 1 (Monday) to 7. */
export interface ImportedStaff {
  readonly name: string;
  readonly post: string;
  readonly roles: readonly Role[];
  readonly phone: string;
  readonly trainedOn: string | null;
  readonly restDay: number | null;
}

const postSynonyms: Readonly<Record<string, Role>> = {
  置业顾问: 'salesperson',
  销售员: 'salesperson',
  销售顾问: 'salesperson',
  销售督导: 'supervisor',
  督导: 'supervisor',
  主办: 'officer',
  销售经理: 'departmentManager',
  接待: 'reception',
  前台: 'reception',
  调研员: 'researcher',
  客服: 'customerService',
};

/** Makes a reader for the rows of one staff list. S-6: without a training date a person is not offered for the roster; the row says so. */
export function staffReader(
  mapping: ColumnMapping,
  context: DateContext,
): (row: RawRow) => RowReading<ImportedStaff> {
  const open = rowReaders(mapping);
  return (row) => readStaff(row, open(row), context);
}

function readStaff(row: RawRow, from: RowReader, context: DateContext): RowReading<ImportedStaff> {
  if (row.hidden) from.say(null, 'hiddenRow');
  const name = from.take('name', parseName)?.name ?? null;
  if (name === null && from.written('name').trim() === '') from.say('name', 'missing');
  const post = from.text('post', 30);
  const role = roleOfPost(post);
  if (post === '') from.say('post', 'missing');
  else if (role === null) from.say('post', 'postUnknown', post);
  const phones = from.take('phone', parsePhones) ?? [];
  const trainedOn = from.take('trainedOn', (cell) => parseDate(cell, context));
  if (trainedOn === null && from.written('trainedOn').trim() === '')
    from.say('trainedOn', 'trainedOnMissing');
  const restDay = from.take('restDay', parseWeekday);
  if (hasError(from.findings) || name === null || role === null)
    return { record: null, findings: from.findings };
  return {
    record: { name, post, roles: [role], phone: phones[0] ?? '', trainedOn, restDay },
    findings: from.findings,
  };
}

/** The role that goes with a post's name, by the role's own name or a word in use for it; null when there is none. */
export function roleOfPost(post: string): Role | null {
  // An import never makes administrators.
  const named = roles.find((role) => role !== 'administrator' && roleNames[role] === post);
  return named ?? (Object.hasOwn(postSynonyms, post) ? (postSynonyms[post] ?? null) : null);
}
