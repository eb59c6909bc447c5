import { describe, expect, it } from 'vitest';
import type { KnownCustomer } from '../../../../../shared/contract/customers.ts';
import { valuesOfCustomer } from '../../../../../renderer/features/reception/visit-form/values-of-record.ts';
import { toVisitInput } from '../../../../../renderer/features/reception/visit-form/visit-input.ts';
import { blankVisit } from '../../../../../renderer/features/reception/visit-form/visit-values.ts';

const lastVisit = toVisitInput({
  ...blankVisit('2026-11-01', '10:00'),
  channels: ['网络'],
  unitTypes: ['三房'],
  areaFrom: '90',
  budgetFrom: '200',
  concerns: '学区',
  intention: 'C',
}).visit;
const known: KnownCustomer = {
  id: '01a2072d-144e-7457-885d-12ce003280c8',
  name: '张晓明',
  gender: '男',
  phones: [
    { number: '13800138000', masked: false },
    { number: '13900139000', masked: false },
  ],
  ownerName: '周以宁',
  ownerId: '01a2072d-144e-7457-885d-12ce003280c9',
  intention: 'B',
  lastVisitOn: '2026-11-01',
  ageBand: null,
  livesIn: '南山',
  worksIn: '',
  occupation: '',
  visits: 1,
  lastVisit: lastVisit as KnownCustomer['lastVisit'],
};

describe("S-7.2.11: a returning customer's form", () => {
  it('opens with what is known, and asks anew only what one visit is about', () => {
    const values = valuesOfCustomer(known, '13800138000');
    expect(values).toMatchObject({
      customerId: known.id,
      visitKind: 'return',
      name: '张晓明',
      livesIn: '南山',
      otherPhones: '13900139000',
      salespersonId: known.ownerId,
      channels: ['网络'],
      areaFrom: '90',
      budgetFrom: '200',
      intention: 'B',
    });
    for (const field of ['concerns', 'opinions', 'visitedOn', 'remarks'])
      expect(values).not.toHaveProperty(field);
  });

  it('leaves out the typed phone among masked ones, too', () => {
    const masked = [
      { number: '138****8000', masked: true },
      { number: '139****9000', masked: true },
    ];
    expect(valuesOfCustomer({ ...known, phones: masked }, '13800138000').otherPhones).toBe('139****9000');
  });
});
