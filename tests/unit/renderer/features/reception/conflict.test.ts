import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '../../../../../shared/contract/visits.ts';
import { valuesOfRecord } from '../../../../../renderer/features/reception/visit-form/values-of-record.ts';
import { toVisitInput } from '../../../../../renderer/features/reception/visit-form/visit-input.ts';
import { blankVisit } from '../../../../../renderer/features/reception/visit-form/visit-values.ts';
import { findConflict } from '../../../../../renderer/features/reception/visit-record/conflict.ts';

const read = record(1, {});
function record(version: number, changes: Partial<VisitRecord['visit']>): VisitRecord {
  const { visit } = toVisitInput(blankVisit('2026-11-23', '09:30'));
  return {
    id: '01a2072d-144e-7457-885d-12ce003280c8',
    number: 'LF-20261123-001',
    version,
    customerId: '01a2072d-144e-7457-885d-12ce003280c9',
    customer: {
      name: '张晓明',
      gender: null,
      ageBand: null,
      phones: [],
      livesIn: '',
      worksIn: '',
      occupation: '',
      ownerName: null,
    },
    visit: { ...(visit as VisitRecord['visit']), ...changes },
    salespersonName: null,
    receivedByName: null,
    createdAt: '2026-11-23T01:30:00.000Z',
    updatedAt: '2026-11-23T01:30:00.000Z',
    voided: null,
    imported: false,
    lateReason: null,
    selfRegistered: null,
  };
}

describe('two corrections of one visit', () => {
  it('disagree where both changed the same field to something else', () => {
    const latest = record(2, { remarks: '对方的' });
    const conflict = findConflict(read, latest, { ...valuesOfRecord(read), remarks: '我的' });
    expect(conflict.differences).toEqual([{ field: 'remarks', mine: '我的', theirs: '对方的' }]);
    expect(conflict.onlyTheirs).toEqual({});
  });

  it('keep what the other changed in fields that were not touched here', () => {
    const latest = record(2, { channels: ['网络'] });
    const conflict = findConflict(read, latest, { ...valuesOfRecord(read), remarks: '我的' });
    expect(conflict.differences).toEqual([]);
    expect(conflict.onlyTheirs).toEqual({ channels: ['网络'] });
  });

  it('agree where both wrote the same', () => {
    const latest = record(2, { remarks: '一样' });
    expect(findConflict(read, latest, { ...valuesOfRecord(read), remarks: '一样' }).differences).toEqual([]);
  });
});
