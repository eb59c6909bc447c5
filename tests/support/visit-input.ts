import type { VisitFilter, VisitInput } from '../../shared/contract/visits.ts';

/** A filter that lets everything through. */
export const everyVisit: VisitFilter = {
  from: null,
  to: null,
  salespersonId: null,
  channel: null,
  intention: null,
  visitKind: null,
  text: '',
  voided: false,
};

export const newestFirst = { by: 'visitedOn', descending: true } as const;

/** A plain first visit; what a test is about is given. */
export function visitInput(given: {
  readonly customerId?: string;
  readonly customer?: Partial<VisitInput['customer']>;
  readonly visit?: Partial<VisitInput['visit']>;
  readonly lateReason?: string;
}): VisitInput {
  return {
    customerId: given.customerId ?? null,
    lateReason: given.lateReason ?? '测试补登',
    customer: {
      name: '张晓明',
      gender: '男',
      ageBand: null,
      phones: ['13800138000'],
      livesIn: '',
      worksIn: '',
      occupation: '',
      ...given.customer,
    },
    visit: {
      visitedOn: '2026-11-23',
      arrivedAt: '09:30',
      servedAt: null,
      leftAt: null,
      partySize: 2,
      visitKind: 'first',
      filledBy: 'customer',
      salespersonId: null,
      channels: ['路过'],
      purposes: ['自住'],
      unitTypes: ['三房'],
      areaFrom: 80,
      areaTo: 100,
      budgetFrom: null,
      budgetTo: 250_000_000,
      floor: '',
      decoration: '',
      competitors: '',
      materials: ['楼书'],
      stations: [],
      concerns: '',
      opinions: '',
      intention: 'B',
      promisedContactOn: null,
      remarks: '',
      ...given.visit,
    },
  };
}
