import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { valuesOfRecord } from '../visit-form/values-of-record.ts';
import type { VisitField, VisitValues } from '../visit-form/visit-values.ts';

/** Where what is typed here and what another person saved meanwhile disagree. */
export interface Conflict {
  readonly latest: VisitRecord;
  readonly differences: readonly {
    readonly field: VisitField;
    readonly mine: string;
    readonly theirs: string;
  }[];
  /** What the other changed in fields that were not touched here; nobody loses that. */
  readonly onlyTheirs: Partial<VisitValues>;
}

/** Compares the version read, the version stored now, and what is typed, field by field. */
export function findConflict(read: VisitRecord, latest: VisitRecord, mine: VisitValues): Conflict {
  const [before, theirs] = [valuesOfRecord(read), valuesOfRecord(latest)];
  const fields = Object.keys(theirs) as VisitField[];
  const changedByThem = fields.filter((field) => said(before[field]) !== said(theirs[field]));
  const touched = changedByThem.filter((field) => said(mine[field]) !== said(before[field]));
  return {
    latest,
    differences: touched
      .filter((field) => said(mine[field]) !== said(theirs[field]))
      .map((field) => ({ field, mine: said(mine[field]), theirs: said(theirs[field]) })),
    onlyTheirs: Object.fromEntries(
      changedByThem.filter((field) => !touched.includes(field)).map((field) => [field, theirs[field]]),
    ),
  };
}

function said(value: string | null | readonly string[]): string {
  return typeof value === 'string' ? value : (value ?? []).join('、');
}
