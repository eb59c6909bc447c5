import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import type { DocumentSubject } from './form-source.ts';

/** A document of a visit is found again on the visit and on its customer. */
export function subjectsOfVisit(record: VisitRecord): readonly DocumentSubject[] {
  return [
    { kind: 'visit', id: record.id },
    { kind: 'customer', id: record.customerId },
  ];
}
