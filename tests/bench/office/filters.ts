import type { VisitFilter, VisitOrder } from '../../../shared/contract/visits.ts';
import { visitSorts } from '../../../shared/contract/visits.ts';
import { everyVisit } from '../../support/visit-input.ts';

/** Every order the register can be put in. */
export const orders: readonly VisitOrder[] = visitSorts.flatMap((by) => [
  { by, descending: true },
  { by, descending: false },
]);

/** Filters by kind: each alone, two together, and everything narrowed at once (which few rows fit). */
export function benchFilters(salespeople: readonly string[]): Record<string, VisitFilter[]> {
  const of = (given: Partial<VisitFilter>): VisitFilter => ({ ...everyVisit, ...given });
  const month = { from: '2025-06-01', to: '2025-06-30' };
  const [first = '', second = '', third = ''] = salespeople;
  return {
    'no filter': [of({})],
    'a month': [of(month), of({ from: '2024-01-01', to: '2024-12-31' }), of({ from: '2026-11-01' })],
    'a day': [of({ from: '2025-06-14', to: '2025-06-14' }), of({ from: '2020-01-01', to: '2020-01-01' })],
    'a salesperson': [first, second, third].map((salespersonId) => of({ salespersonId })),
    'a channel': ['路过', '网络', '电视', '其他', '没有'].map((channel) => of({ channel })),
    'an intention': (['A', 'C', 'D'] as const).map((intention) => of({ intention })),
    'first or return': (['first', 'return'] as const).map((visitKind) => of({ visitKind })),
    'voided ones': [of({ voided: true })],
    'two filters': [
      of({ salespersonId: first, intention: 'A' }),
      of({ salespersonId: second, visitKind: 'return' }),
      of({ channel: '电视', visitKind: 'return' }),
      of({ channel: '路过', intention: 'A' }),
      of({ intention: 'A', visitKind: 'return' }),
      of({ ...month, channel: '电视' }),
      of({ ...month, salespersonId: third }),
    ],
    'many filters': [
      of({ salespersonId: first, intention: 'A', channel: '电视', visitKind: 'return' }),
      of({ salespersonId: second, intention: 'D', channel: '其他', visitKind: 'return' }),
      of({ ...month, salespersonId: second, intention: 'B', channel: '网络' }),
      of({ from: '2024-01-01', to: '2025-12-31', channel: '电视', intention: 'A', visitKind: 'first' }),
    ],
  };
}
