import { describe, expect, test } from 'vitest';
import { mayOpenDocument } from '../../../shared/domain/document-access.ts';
import { phoneReaders } from '../../../shared/domain/permissions.ts';
import { roles } from '../../../shared/domain/roles.ts';

const me = 7;
const other = 8;
const cases = [
  { what: 'no phone', ownerSeqs: [], loose: false, issuedBySeq: other, salesperson: true },
  { what: 'only own customers', ownerSeqs: [me], loose: false, issuedBySeq: other, salesperson: true },
  { what: 'another’s customer', ownerSeqs: [other], loose: false, issuedBySeq: other, salesperson: false },
  { what: 'own and another’s', ownerSeqs: [me, other], loose: false, issuedBySeq: me, salesperson: false },
  { what: 'a customer of nobody', ownerSeqs: [null], loose: false, issuedBySeq: me, salesperson: false },
  { what: 'a typed number of his own', ownerSeqs: [], loose: true, issuedBySeq: me, salesperson: true },
  { what: 'a typed number of another', ownerSeqs: [], loose: true, issuedBySeq: other, salesperson: false },
  {
    what: 'his customer, another’s number',
    ownerSeqs: [me],
    loose: true,
    issuedBySeq: other,
    salesperson: false,
  },
];

describe('R-privacy: who may open a kept document', () => {
  test.each(cases)('a salesperson, with $what in it: $salesperson', ({ salesperson, ...given }) => {
    expect(mayOpenDocument({ seq: me, roles: ['salesperson'] }, given)).toBe(salesperson);
  });

  test('whoever sees every phone opens every document, and no other role does', () => {
    const everything = { ownerSeqs: [other, null], loose: true, issuedBySeq: other };
    const holders = roles.filter((role) => mayOpenDocument({ seq: me, roles: [role] }, everything));
    expect(holders.toSorted()).toEqual(phoneReaders.toSorted());
  });
});
