import type { Problem } from '../../../../shared/contract/errors.ts';
import type { VisitDetails } from '../../../../shared/contract/visits.ts';
import { wantsProblems } from '../customers/wants-problems.ts';

/** What a visit's fields must agree on among each other; `today` is the local business date. */
export function visitProblems(visit: VisitDetails, today: string): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, message: string) => problems.push({ field: `visit.${field}`, message });
  if (visit.visitedOn > today) add('visitedOn', `来访日期 ${visit.visitedOn} 晚于今天，请核对日期`);
  if (visit.servedAt && visit.servedAt < visit.arrivedAt) add('servedAt', '接待时间早于到达时间，请核对');
  if (visit.leftAt && visit.leftAt < (visit.servedAt ?? visit.arrivedAt)) {
    add('leftAt', '离开时间早于到达或接待时间，请核对');
  }
  problems.push(...wantsProblems('visit', visit));
  if (visit.promisedContactOn && visit.promisedContactOn < visit.visitedOn) {
    add('promisedContactOn', '约定联系日期早于来访日期，请核对');
  }
  return problems;
}

/** The hour of arrival is always there, but for a `stored` visit whose register, imported, never had it. */
export function arrivalProblems(
  visit: Pick<VisitDetails, 'arrivedAt'>,
  stored?: { readonly arrived_at: string },
): Problem[] {
  return visit.arrivedAt === '' && stored?.arrived_at !== ''
    ? [{ field: 'visit.arrivedAt', message: '请填写到达时间' }]
    : [];
}
